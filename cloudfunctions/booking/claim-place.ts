import { isHeld } from '../../domain/booking/effective-state'
import type { BookingDocument } from '../../domain/booking/schema'
import { whyRefused } from '../../domain/booking/why-refused'
import { AppError } from '../../domain/errors'
import type { Instant } from '../../domain/time'
import { barRequest, endBooking, findSlot, takePlace } from './repository'

const ATTEMPTS = 3

type How = { now: Instant; again: boolean }

/**
 * Ends a try that found no place. First the slot is told that this request gets none any more: a twin of this call
 * that is still under way cannot take a place behind the person's back. When the twin was faster it is booked.
 */
const giveUp = async (booking: BookingDocument, why: AppError, now: Instant): Promise<void> => {
  const { slotId, k, openid } = booking
  if (!(await barRequest(slotId, k)) && isHeld(booking, await findSlot(slotId))) return
  await endBooking(booking, { at: now, by: openid, to: 'lapsed', why: why.code, k })
  throw why
}

/**
 * Takes the place of a booking in its slot. One operation when there is one. Throws SLOT_FULL, SLOT_NOT_OPEN_YET,
 * SLOT_CLOSED, QUOTA_REACHED, BUSY; the booking has lapsed then.
 */
export const claimPlace = async (booking: BookingDocument, how: How): Promise<void> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await takePlace(booking, how)) return
    const slot = await findSlot(booking.slotId)
    if (isHeld(booking, slot)) return
    const why = slot && whyRefused(slot, booking.openid, how.now)
    if (why) return giveUp(booking, why, how.now)
  }
  return giveUp(booking, new AppError('BUSY', { field: 'slotId' }), how.now)
}
