import type { Position } from '../street/position-schema'
import type { Instant } from '../time'
import { metresBetween } from './distance'
import type { DirectoryView, HoursRow, PlaceRow, ServiceRow } from './list-schema'
import { type OpenState, openState } from './open-state'
import type { Price } from './schema'
import { fitOf, piecesOf } from './search'

/** What somebody looks for; every wish that is set must hold. */
export type Wishes = {
  typed: string
  sceneId: string | null
  open: boolean
  always: boolean
  charge: boolean
  cheap: boolean
  favourite: boolean
}

export const NO_WISHES: Wishes = {
  typed: '',
  sceneId: null,
  open: false,
  always: false,
  charge: false,
  cheap: false,
  favourite: false,
}

/** One line of the list. `metres`: from where the person is, or along the street when that is not known. */
export type Hit = {
  service: ServiceRow
  place: PlaceRow
  open: OpenState
  metres: number | null
  fit: number
}

/** Cheaper than others pay, or free. */
export const isCheap = ({ kind }: Price): boolean => kind !== 'usual' && kind !== 'ask'

const canCharge = ({ features }: PlaceRow): boolean =>
  features.includes('charge') || features.includes('swap')

const rank = (open: OpenState): number => (open.state === 'open' ? 0 : open.state === 'closed' ? 2 : 1)

const compare = (one: Hit, other: Hit): number =>
  other.fit - one.fit ||
  rank(one.open) - rank(other.open) ||
  (one.metres ?? one.place.metres) - (other.metres ?? other.place.metres)

type Found = { service: ServiceRow; place: PlaceRow; hours: HoursRow; open: OpenState }

const holds = (wishes: Wishes, { service, place, hours, open }: Found): boolean =>
  (wishes.sceneId === null || service.sceneId === wishes.sceneId) &&
  (!wishes.open || open.state === 'open') &&
  (!wishes.always || hours.always) &&
  (!wishes.charge || canCharge(place)) &&
  (!wishes.cheap || isCheap(service.price)) &&
  (!wishes.favourite || place.favourite)

const fitFor = (pieces: readonly string[], { service, place }: Found): number =>
  fitOf(pieces, [
    { text: `${service.name}\n${service.words.join('\n')}`, weight: 3 },
    { text: place.name, weight: 2 },
    { text: `${service.note}\n${place.about}`, weight: 1 },
  ])

type Moment = { now: Instant; here: Position | null }

/** Services that fit, best first: what was typed, then what is open, then what is near, then as the street lists them. */
export const look = (list: DirectoryView, wishes: Wishes, { now, here }: Moment): Hit[] => {
  const pieces = piecesOf(wishes.typed)
  const places = new Map(list.places.map((place) => [place.id, place]))
  const hitOf = (service: ServiceRow): Hit[] => {
    const place = places.get(service.placeId)
    const hours = list.hours[service.hours]
    if (!place || !hours) return []
    const found = { service, place, hours, open: openState(hours, list, now) }
    const fit = fitFor(pieces, found)
    if ((pieces.length > 0 && fit === 0) || !holds(wishes, found)) return []
    const metres = here && place.position ? metresBetween(here, place.position) : null
    return [{ service, place, open: found.open, metres, fit }]
  }
  return list.services.flatMap(hitOf).sort(compare)
}
