import type { StreetDocument } from '../street/schema'
import type { Instant } from '../time'
import type { CorrectionView, DeskList, DeskPlace } from './desk-schema'
import type { CorrectionDocument, PlaceItem } from './schema'

/** What a place is called: by itself, or as its station is. */
export const placeName = (place: PlaceItem, street: readonly StreetDocument[]): string => {
  if (place.own) return place.own.name
  const station = street.find((item) => item.kind === 'station' && item._id === place.stationId)
  return station?.kind === 'station' ? station.name : place._id
}

export const deskPlace = (place: PlaceItem, street: readonly StreetDocument[]): DeskPlace => {
  const { kind: _kind, _id: id, lastChange: _lastChange, ...shown } = place
  return { ...shown, id, name: placeName(place, street) }
}

/** The day of the service nobody has looked at for longest; null: one was never looked at. */
const oldestCheck = ({ services, checkedOn }: PlaceItem) =>
  services.length === 0
    ? checkedOn
    : ([...services].map((service) => service.checkedOn ?? '').sort()[0] ?? '') || null

type Source = { street: readonly StreetDocument[]; waiting: readonly CorrectionDocument[]; now: Instant }

/** All places for the desk: reported ones first, then what was checked longest ago. */
export const deskList = ({ street, waiting, now }: Source): DeskList => {
  const places = street.filter((item): item is PlaceItem => item.kind === 'place')
  const rows = places.map((place) => ({
    id: place._id,
    name: placeName(place, street),
    placeKind: place.placeKind,
    listed: place.listed,
    services: place.services.length,
    checkedOn: oldestCheck(place),
    waiting: waiting.filter(({ placeId }) => placeId === place._id).length,
    sample: place.own?.sample ?? false,
  }))
  const order = (one: DeskList['places'][number]): string => one.checkedOn ?? ''
  return {
    now,
    places: rows.sort(
      (one, other) =>
        other.waiting - one.waiting ||
        order(one).localeCompare(order(other)) ||
        one.id.localeCompare(other.id),
    ),
  }
}

/** A correction as the desk reads it; who sent it by alias alone. */
export const correctionView = (
  correction: CorrectionDocument,
  street: readonly StreetDocument[],
  aliasOf: (openid: string) => string,
): CorrectionView => {
  const { _id: id, placeId, serviceId, topic, text, at, state, decided, openid } = correction
  const place = street.find((item): item is PlaceItem => item.kind === 'place' && item._id === placeId)
  return {
    id,
    placeId,
    placeName: place ? placeName(place, street) : placeId,
    serviceName: place?.services.find((service) => service.id === serviceId)?.name ?? null,
    topic,
    text,
    at,
    alias: aliasOf(openid),
    state,
    answer: decided?.answer ?? null,
  }
}
