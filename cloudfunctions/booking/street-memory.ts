import type { Place } from '../../domain/booking/booking-view'
import { placeOf } from '../../domain/booking/programme-view'
import type { StreetDocument } from '../../domain/street/schema'
import type { Instant } from '../../domain/time'
import { listPlaces } from './repository'

/**
 * Names, addresses and lengths of programmes as read at most half a minute ago by this instance. A booking is three
 * operations and an update returns no document, so what its answer is dressed with (never what is decided) comes
 * from here; copying it into every slot and booking would keep showing yesterday's address instead. An instance that
 * has read nothing lately pays one operation more.
 */
const MEMORY_MINUTES = 0.5
let remembered: { documents: StreetDocument[]; at: Instant } | null = null

/** Reads the street anew. One operation. */
export const readPlaces = async (now: Instant): Promise<StreetDocument[]> => {
  const documents = await listPlaces()
  remembered = { documents, at: now }
  return documents
}

const isFresh = (now: Instant): boolean =>
  remembered !== null &&
  remembered.at <= now &&
  (Date.parse(now) - Date.parse(remembered.at)) / 60_000 < MEMORY_MINUTES

/** A programme and its station; one it does not remember is looked up anew before it counts as unknown. */
export const recallPlace = async (programmeId: string, now: Instant): Promise<Place> => {
  const place = remembered && isFresh(now) ? placeOf(remembered.documents, programmeId) : null
  return place?.programme ? place : placeOf(await readPlaces(now), programmeId)
}
