import { calendarsOf, nextDays, placeOf } from '../booking/programme-view'
import type { BookingDocument } from '../booking/schema'
import type { CalendarItem } from '../calendar/schema'
import { facilityViews } from '../station/facility-states'
import type { StationStateDocument } from '../station/schema'
import { hoursText, spanText } from '../street/hours-text'
import { isOpenAt } from '../street/opening'
import type { ProgrammeItem, StationItem, StreetDocument, StreetItem } from '../street/schema'
import { servicesOf } from '../street/services-of'
import type { Instant } from '../time'
import { bottlesGiven } from '../water/freezer-view'
import type { FreezerDocument } from '../water/schema'
import { nextCanteen } from './canteen'
import type { HomeStation, HomeView } from './schema'

type Source = {
  street: StreetItem
  documents: readonly StreetDocument[]
  freezers: readonly FreezerDocument[]
  states: readonly StationStateDocument[]
  nextBooking: BookingDocument | null
  now: Instant
}

const stationView = (station: StationItem, { freezers, states, now }: Source): HomeStation => {
  const { _id, hours, kind: _kind, phone: _phone, ...shown } = station
  const known = states.find((one) => one._id === _id) ?? null
  return {
    ...shown,
    id: _id,
    open: isOpenAt(hours, now),
    hoursText: hoursText(hours),
    states: facilityViews(station, known, now).filter(({ state }) => state !== 'ok'),
    freezers: freezers
      .filter(({ stationId }) => stationId === _id)
      .map(({ _id: id, name, stock, open }) => ({ id, name, stock, open })),
  }
}

type Around = { stations: readonly StationItem[]; calendars: readonly CalendarItem[]; now: Instant }

const serviceView = (
  programme: ProgrammeItem,
  { stations, calendars, now }: Around,
): HomeView['services'][number] => ({
  id: programme._id,
  name: programme.name,
  kind: programme.programmeKind,
  stationName: stations.find(({ _id }) => _id === programme.stationId)?.name ?? '',
  nextDay: nextDays(programme, now, 1, calendars)[0] ?? null,
  hours: spanText(programme),
  bookable: programme.bookable,
})

const nextBookingView = ({ documents, nextBooking }: Source): HomeView['nextBooking'] => {
  if (!nextBooking) return null
  const { programme, station } = placeOf(documents, nextBooking.programmeId)
  return {
    id: nextBooking._id,
    programmeName: programme?.name ?? '已停办的服务',
    kind: programme?.programmeKind ?? 'other',
    start: nextBooking.start,
    stationName: station?.name ?? '',
  }
}

/** The first screen: the street as it is at `now`. */
export const homeView = (source: Source): HomeView => {
  const { street, documents, freezers, now } = source
  const stations = documents
    .filter((item): item is StationItem => item.kind === 'station')
    .sort((one, other) => one.order - other.order)
  const { name, district, lengthMetres, heatMode, dutyPhone } = street
  return {
    now,
    street: { name, district, lengthMetres, heatMode, dutyPhone },
    stations: stations.map((station) => stationView(station, source)),
    canteen: nextCanteen(
      documents.filter((item) => item.kind === 'mealWindow'),
      stations,
      now,
    ),
    services: servicesOf(documents)
      .map((programme) => serviceView(programme, { stations, calendars: calendarsOf(documents), now }))
      .sort((one, other) => (one.nextDay ?? '~').localeCompare(other.nextDay ?? '~')),
    nextBooking: nextBookingView(source),
    bottlesGiven: bottlesGiven(freezers),
    bottlesLeft: freezers.reduce((sum, { stock, open }) => sum + (open ? stock : 0), 0),
  }
}
