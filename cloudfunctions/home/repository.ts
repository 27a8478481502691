import type { BookingDocument } from '../../domain/booking/schema'
import type { StreetDocument } from '../../domain/street/schema'
import type { Instant } from '../../domain/time'
import type { FreezerDocument } from '../../domain/water/schema'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const ALL = 1000

/** Everything the home screen shows of the street, in one query. */
export const listStreet = (): Promise<StreetDocument[]> =>
  documentsOf('street').list({
    where: { kind: command.in(['street', 'station', 'mealWindow', 'programme', 'calendar']) },
    limit: ALL,
  })

export const listFreezers = (): Promise<FreezerDocument[]> =>
  documentsOf('freezers').list({ where: { capacity: command.gt(0) }, limit: ALL })

/**
 * The person's next booking as its document says. One that is being made counts: the timer turns it into what its
 * slot says within minutes, and the list of bookings asks the slot itself.
 */
export const findNextBooking = async (openid: string, now: Instant): Promise<BookingDocument | null> => {
  const where = { openid, start: command.gt(now), state: command.in(['claiming', 'booked']) }
  return (await documentsOf('bookings').list({ where, orderBy: [['start', 'asc']], limit: 1 }))[0] ?? null
}
