import { ZSetFavouriteInput, ZSetFavouriteOutput } from '../../domain/directory/list-schema'
import { AppError } from '../../domain/errors'
import { riderProcedure } from '../_kit/procedure'
import { addFavourite, findPlace, listFavourites, removeFavourite } from './repository'

/** As many as one list may hold. */
const MOST = 100

/** Says what shall be, not what shall change, so it may be repeated; at most three operations. */
export const setFavourite = riderProcedure('Keeps a place among the favourites of the caller, or lets it go')
  .input(ZSetFavouriteInput)
  .output(ZSetFavouriteOutput)
  .mutation(async ({ ctx: { openid, now }, input: { placeId, on } }) => {
    if (!on) {
      await removeFavourite(openid, placeId)
      return { placeId, on }
    }
    const [place, kept] = await Promise.all([findPlace(placeId), listFavourites(openid)])
    if (!place?.listed) throw new AppError('NOT_FOUND', { field: 'placeId' })
    if (kept.length >= MOST)
      throw new AppError('TOO_OFTEN', { field: 'placeId', message: 'too many favourites' })
    await addFavourite({ openid, placeId, at: now })
    return { placeId, on }
  })
