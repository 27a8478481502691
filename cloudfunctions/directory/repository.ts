import type { CorrectionDocument, FavouriteDocument, PlaceItem } from '../../domain/directory/schema'
import type { StreetDocument } from '../../domain/street/schema'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const ALL = 1000
const MOST_FAVOURITES = 200

const street = documentsOf('street')
const favourites = documentsOf('favourites')
const corrections = documentsOf('corrections')

/** Everything the list is made from, in one query. */
export const listStreet = (): Promise<StreetDocument[]> =>
  street.list({
    where: { kind: command.in(['place', 'station', 'scene', 'programme', 'mealWindow', 'calendar']) },
    limit: ALL,
  })

/** A place among the items of the street; null: there is none. */
export const placeAmong = (items: readonly StreetDocument[], id: string): PlaceItem | null =>
  items.find((item): item is PlaceItem => item.kind === 'place' && item._id === id) ?? null

export const findPlace = async (id: string): Promise<PlaceItem | null> => {
  const item = await street.findById(id)
  return item?.kind === 'place' ? item : null
}

export const listFavourites = (openid: string): Promise<FavouriteDocument[]> =>
  favourites.list({ where: { openid }, orderBy: [['at', 'desc']], limit: MOST_FAVOURITES })

const favouriteId = (openid: string, placeId: string): string => `${openid}@${placeId}`

export const addFavourite = (favourite: Omit<FavouriteDocument, '_id'>): Promise<boolean> =>
  favourites.insertOnce({ _id: favouriteId(favourite.openid, favourite.placeId), ...favourite })

export const removeFavourite = (openid: string, placeId: string): Promise<boolean> =>
  favourites.remove(favouriteId(openid, placeId))

export const findCorrection = (id: string): Promise<CorrectionDocument | null> => corrections.findById(id)

export const insertCorrection = (correction: CorrectionDocument): Promise<boolean> =>
  corrections.insertOnce(correction)

type Waiting = CorrectionDocument['state']

/** One page of corrections, the newest first. */
export const listCorrections = (
  state: Waiting,
  page: { skip: number; limit: number },
): Promise<CorrectionDocument[]> => corrections.list({ where: { state }, orderBy: [['at', 'desc']], ...page })

/** Decides a correction nobody has decided yet; false: somebody was faster. */
export const decideCorrection = (
  id: string,
  state: Exclude<Waiting, 'waiting'>,
  decided: NonNullable<CorrectionDocument['decided']>,
): Promise<boolean> =>
  corrections.updateIf(id, { state: 'waiting' }, { state, decided: command.set(decided) })
