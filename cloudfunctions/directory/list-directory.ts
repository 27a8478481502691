import { ZListDirectoryOutput } from '../../domain/directory/list-schema'
import { directoryView } from '../../domain/directory/list-view'
import { riderProcedure } from '../_kit/procedure'
import { listFavourites, listStreet } from './repository'

/** One answer for the list, its search and every place's page; two operations, both at once. */
export const listDirectory = riderProcedure('The whole Friendly List as it is at this moment')
  .output(ZListDirectoryOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const [documents, favourites] = await Promise.all([listStreet(), listFavourites(openid)])
    return directoryView({ documents, favourites, now })
  })
