import { bookingView } from '../../domain/booking/booking-view'
import { effectiveState } from '../../domain/booking/effective-state'
import { splitBookings } from '../../domain/booking/my-bookings'
import { placeOf } from '../../domain/booking/programme-view'
import { ZListMyBookingsOutput } from '../../domain/booking/schema'
import { riderProcedure } from '../_kit/procedure'
import { listOfPerson, listPlaces, listSlotsById } from './repository'

/** Three operations: bookings, street, and the slots, which say what became of each booking. */
export const listMyBookings = riderProcedure('Bookings of the caller, to come and past')
  .output(ZListMyBookingsOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const [bookings, documents] = await Promise.all([listOfPerson(openid), listPlaces()])
    const open = bookings.filter((booking) => booking.state !== 'cancelled')
    const slots = await listSlotsById([...new Set(open.map((booking) => booking.slotId))])
    const rows = bookings.map((booking) => {
      const slot = slots.find(({ _id }) => _id === booking.slotId) ?? null
      const state = effectiveState(booking, slot, now)
      const place = placeOf(documents, booking.programmeId)
      return { booking, view: bookingView({ booking, state, place, now }) }
    })
    return splitBookings(rows, now)
  })
