import { bookedNotice } from '../../domain/booking/booked-notice'
import { effectiveState } from '../../domain/booking/effective-state'
import { NOT_COMPLETED } from '../../domain/booking/my-bookings'
import { placeOf } from '../../domain/booking/programme-view'
import type { BookingDocument, SlotDocument } from '../../domain/booking/schema'
import type { Instant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { notify } from '../_kit/notify'
import {
  listPlaces,
  listSlots,
  listSlotsWithCancelled,
  listStaleClaims,
  listTornCancels,
  settleBooking,
} from './repository'

const why: Partial<Record<BookingDocument['state'], string>> = { lapsed: NOT_COMPLETED }

/**
 * Tells the people whose booking stands, before the booking says so: a run that dies in between tells it again under
 * the same cause, which is once.
 */
const tellBooked = async (
  claiming: readonly BookingDocument[],
  slots: readonly SlotDocument[],
  now: Instant,
  log: Log,
) => {
  const slotOf = ({ slotId }: BookingDocument) => slots.find(({ _id }) => _id === slotId) ?? null
  const booked = claiming.filter((booking) => effectiveState(booking, slotOf(booking), now) === 'booked')
  if (booked.length === 0) return
  const places = await listPlaces()
  for (const booking of booked)
    await notify(bookedNotice(booking, placeOf(places, booking.programmeId), now), log)
}

/** Writes into each booking what its slot says; the number of those that changed. */
const settle = async (
  bookings: readonly BookingDocument[],
  slots: readonly SlotDocument[],
  now: Instant,
): Promise<number> => {
  let settled = 0
  for (const booking of bookings) {
    const slot = slots.find(({ _id }) => _id === booking.slotId) ?? null
    const to = effectiveState(booking, slot, now)
    if (to === booking.state) continue
    const step = { at: now, by: 'timer', to, why: why[to] ?? '', k: booking.k }
    if (await settleBooking(booking, step)) settled += 1
  }
  return settled
}

/**
 * Bookings still `claiming` after a minute become booked, and their people are told, or lapsed; those of places given back by a call that died
 * before it wrote the booking become cancelled.
 */
export const settleBookings = async (now: Instant, log: Log): Promise<{ bookingsSettled: number }> => {
  const claiming = await listStaleClaims(now)
  const slots = await listSlots(claiming.map((booking) => booking.slotId))
  await tellBooked(claiming, slots, now, log)
  const cancelledIn = await listSlotsWithCancelled(now)
  const torn = await listTornCancels(cancelledIn)
  return {
    bookingsSettled: (await settle(claiming, slots, now)) + (await settle(torn, cancelledIn, now)),
  }
}
