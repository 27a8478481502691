import { ZListMyBookingsOutput } from '../../domain/booking/call-schema'
import { splitBookings } from '../../domain/booking/my-bookings'
import { placeOf } from '../../domain/booking/programme-view'
import { sameDayUntil } from '../../domain/booking/same-day'
import { templateIdsOf } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { readMine, viewOf } from './read-mine'
import { listPlaces } from './repository'

/** Three operations: the person's names, their bookings joined with the slots that say what became of each, the street. */
export const listMyBookings = riderProcedure('Bookings of the caller, to come and past')
  .output(ZListMyBookingsOutput)
  .query(async ({ ctx }) => {
    const { now } = ctx
    const [mine, documents] = await Promise.all([readMine(ctx), listPlaces()])
    const rows = mine.map((placed) => viewOf(placed, (id) => placeOf(documents, id), now))
    return {
      now,
      ...splitBookings(rows, now),
      sameDayUntil: sameDayUntil(
        mine.map(({ booking }) => booking),
        now,
      ),
      templateIds: templateIdsOf('bookingReminder', 'bookingChanged', 'waitlistOffer'),
    }
  })
