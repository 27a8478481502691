import { calendarsOf, nextDays } from '../booking/programme-view'
import type { DutyShift } from '../duty/schema'
import { hoursText, spanText } from '../street/hours-text'
import { isOpenAt } from '../street/opening'
import type { StationItem, StreetDocument } from '../street/schema'
import { servicesOf } from '../street/services-of'
import type { Instant } from '../time'
import type { FreezerDocument } from '../water/schema'
import { keeperNow } from './duty'
import { facilityViews } from './facility-states'
import type { StationStateDocument, StationView, VisitCounts } from './schema'

type Source = {
  station: StationItem
  documents: readonly StreetDocument[]
  freezers: readonly FreezerDocument[]
  states: StationStateDocument | null
  shifts: readonly DutyShift[]
  visits: VisitCounts
  visited: boolean
  now: Instant
}

const servicesHere = ({ station, documents, now }: Source): StationView['services'] =>
  servicesOf(documents)
    .filter(({ stationId }) => stationId === station._id)
    .map((programme) => ({
      id: programme._id,
      name: programme.name,
      kind: programme.programmeKind,
      hours: spanText(programme),
      nextDay: nextDays(programme, now, 1, calendarsOf(documents))[0] ?? null,
      bookable: programme.bookable,
    }))
    .sort((one, other) => (one.nextDay ?? '~').localeCompare(other.nextDay ?? '~'))

/** The page of one station as it is at `now`. */
export const stationView = (source: Source): StationView => {
  const { station, freezers, states, shifts, visits, visited, now } = source
  const { _id, name, short, stationKind, address, metres, position, phone, about, sample, hours } = station
  return {
    now,
    station: {
      ...{ id: _id, name, short, stationKind, address, metres, position, phone, about, sample },
      open: isOpenAt(hours, now),
      hoursText: hoursText(hours),
    },
    keeper: keeperNow(shifts, station.duty, now),
    facilities: facilityViews(station, states, now),
    freezers: freezers.map(({ _id: id, name: called, stock, open }) => ({ id, name: called, stock, open })),
    services: servicesHere(source),
    visits,
    visited,
  }
}
