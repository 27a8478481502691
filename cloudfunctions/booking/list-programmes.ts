import { ZListProgrammesOutput } from '../../domain/booking/call-schema'
import { splitBookings } from '../../domain/booking/my-bookings'
import { calendarsOf, placeOf, programmeView } from '../../domain/booking/programme-view'
import { servicesOf } from '../../domain/street/services-of'
import { riderProcedure } from '../_kit/procedure'
import { readMine, viewOf } from './read-mine'
import { listPlaces } from './repository'

/** Three operations: the street, the person's names, their bookings. */
export const listProgrammes = riderProcedure(
  'Every service of the street with its next dates, the nearest first, and the next booking of the caller',
)
  .output(ZListProgrammesOutput)
  .query(async ({ ctx }) => {
    const { now } = ctx
    const [mine, documents] = await Promise.all([readMine(ctx), listPlaces()])
    const calendars = calendarsOf(documents)
    const programmes = servicesOf(documents)
      .map((item) => programmeView(item, placeOf(documents, item._id).station, now, calendars))
      .sort((one, other) => (one.nextDays[0] ?? '~').localeCompare(other.nextDays[0] ?? '~'))
    const rows = mine.map((placed) => viewOf(placed, (id) => placeOf(documents, id), now))
    return { now, programmes, next: splitBookings(rows, now).upcoming[0] ?? null }
  })
