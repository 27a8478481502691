import { passedPhotos } from '../picture/photo-views'
import type { PictureDocument } from '../picture/schema'
import type { StationItem, StreetDocument } from '../street/schema'
import { at, dayOf, type Instant } from '../time'
import { DAYS_TOLD, hoursRow, sessionsRow } from './hours-row'
import type { DirectoryView, HoursRow, PlaceRow, ServiceRow } from './list-schema'
import { scheduleOfItem, scheduleOfStation } from './schedule'
import { type FavouriteDocument, FEATURES, type PlaceItem, type Schedule, type Service } from './schema'

type Source = {
  documents: readonly StreetDocument[]
  favourites: readonly Pick<FavouriteDocument, 'placeId'>[]
  pictures: readonly Pick<PictureDocument, '_id' | 'state'>[]
  now: Instant
}

/** A place with what it says of itself, or what its station says. */
type Known = { place: PlaceItem; schedule: Schedule; row: Omit<PlaceRow, 'hours' | 'favourite' | 'photos'> }

const ofStation = (place: PlaceItem, station: StationItem): Known => {
  const { name, address, metres, position, phone, facilities, about, sample } = station
  const features = FEATURES.filter((feature) => facilities.some((facility) => facility === feature))
  const shown = { name, address, metres, position, phone, features, about, sample }
  return {
    place,
    schedule: scheduleOfStation(station),
    row: { id: place._id, kind: 'station', checkedOn: place.checkedOn, stationId: station._id, ...shown },
  }
}

const knownOf = (place: PlaceItem, documents: readonly StreetDocument[]): Known[] => {
  if (!place.listed) return []
  if (place.own) {
    const { schedule, ...shown } = place.own
    const { _id: id, placeKind: kind, checkedOn } = place
    return [{ place, schedule, row: { id, kind, checkedOn, stationId: null, ...shown } }]
  }
  const station = documents.find(
    (item): item is StationItem => item.kind === 'station' && item._id === place.stationId,
  )
  return station ? [ofStation(place, station)] : []
}

/** Hours that are the same are told once. */
const collectHours = ({ documents, now }: Source) => {
  const around = { today: dayOf(now), calendars: documents.filter((item) => item.kind === 'calendar') }
  const rows: HoursRow[] = []
  const places = new Map<string, number>()
  const put = (key: string, make: () => HoursRow): number => {
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, rows.push(make()) - 1)
    return rows.length - 1
  }
  return {
    rows,
    ofSchedule: (schedule: Schedule) => put(JSON.stringify(schedule), () => hoursRow(schedule, around)),
    /** Null: what it follows is over, or was never there. */
    ofItem: (id: string): number | null => {
      const item = documents.find(({ _id }) => _id === id)
      if (item?.kind === 'mealWindow') return put(id, () => hoursRow(scheduleOfItem(item), around))
      if (item?.kind === 'programme' && !item.ended) return put(id, () => sessionsRow(item, around))
      return null
    },
  }
}

type Hours = ReturnType<typeof collectHours>

/** Days on which a place differs from its rule are days on which its services do. */
const serviceHours = (service: Service, { schedule }: Known, hours: Hours): number | null => {
  if (service.follows !== null) return hours.ofItem(service.follows)
  if (service.schedule === null) return hours.ofSchedule(schedule)
  const exceptions = [...service.schedule.exceptions, ...schedule.exceptions]
  return hours.ofSchedule({ ...service.schedule, exceptions })
}

const serviceRow = (service: Service, known: Known, hours: Hours, source: Source): ServiceRow[] => {
  const found = serviceHours(service, known, hours)
  if (found === null) return []
  const { schedule: _schedule, follows, checkedBy: _checkedBy, ...shown } = service
  const isBooked = source.documents.some(
    (item) => item._id === follows && item.kind === 'programme' && item.bookable,
  )
  return [{ ...shown, placeId: known.row.id, hours: found, programmeId: isBooked ? follows : null }]
}

/** The Friendly List at `now`, places along the street. Whoever has no signal later reads the same answer. */
export const directoryView = (source: Source): DirectoryView => {
  const { documents, favourites, pictures, now } = source
  const hours = collectHours(source)
  const liked = new Set(favourites.map(({ placeId }) => placeId))
  const known = documents
    .filter((item): item is PlaceItem => item.kind === 'place')
    .flatMap((place) => knownOf(place, documents))
    .sort((one, other) => one.row.metres - other.row.metres || one.row.id.localeCompare(other.row.id))
  const scenes = documents
    .filter((item) => item.kind === 'scene')
    .sort((one, other) => one.order - other.order)
  return {
    now,
    since: at(dayOf(now), '00:00'),
    days: DAYS_TOLD,
    scenes: scenes.map(({ _id: id, name, icon }) => ({ id, name, icon })),
    places: known.map(({ place, row, schedule }) => ({
      ...row,
      hours: hours.ofSchedule(schedule),
      favourite: liked.has(row.id),
      photos: passedPhotos(place.photos, pictures).map(({ fileId }) => fileId),
    })),
    services: known.flatMap((one) =>
      one.place.services.flatMap((service) => serviceRow(service, one, hours, source)),
    ),
    hours: hours.rows,
  }
}
