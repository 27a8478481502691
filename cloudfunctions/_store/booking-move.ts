import { isHeld } from '../../domain/booking/effective-state'
import type { BookingDocument, SlotDocument } from '../../domain/booking/schema'
import type { Instant } from '../../domain/time'
import { dropMove, endMove, stepBooking } from './booking-documents'
import { barRequest, findSlot, releasePlace } from './booking-slots'

type Moving = NonNullable<BookingDocument['moving']>

/** The new place is there: gives the old one back, then writes the booking. Two operations. */
export const finishMove = async (
  booking: BookingDocument,
  moving: Moving,
  from: SlotDocument | null,
  now: Instant,
): Promise<void> => {
  if (from) await releasePlace(from, booking, 'moved', now)
  await endMove(booking, moving, booking.slotId, now)
}

/**
 * Settles a move whose call has ended or stands in the way: finished when the new slot holds the person, dropped
 * otherwise. First the new slot is told that this request gets no place any more, so its call cannot finish behind
 * our back.
 */
export const settleMove = async (
  booking: BookingDocument,
  slots: readonly SlotDocument[],
  now: Instant,
): Promise<void> => {
  const { moving, openid } = booking
  if (!moving) return
  await barRequest(moving)
  const target = await findSlot(moving.slotId)
  if (!isHeld({ openid, k: moving.k }, target)) {
    await dropMove(booking, moving)
    return
  }
  const from = slots.find(({ _id }) => _id === booking.slotId) ?? null
  await finishMove(booking, moving, from, now)
}

/** Ends the booking of another period that this one took the place of. Up to three operations. */
export const leaveOldBooking = async (
  { movedFrom, openid, k }: Pick<BookingDocument, 'movedFrom' | 'openid' | 'k'>,
  from: SlotDocument | null,
  now: Instant,
): Promise<void> => {
  if (!movedFrom) return
  const old = { _id: movedFrom.bookingId, k: movedFrom.k }
  const places = from ? [...from.holders, ...from.offers, ...from.waiting] : []
  // Somebody the counter booked by number alone is in the old slot under the number.
  const u = places.find((one) => one.k === movedFrom.k)?.u ?? openid
  if (from) await releasePlace(from, { openid: u, k: movedFrom.k }, 'moved', now)
  await stepBooking(old, ['claiming', 'booked', 'waiting'], { at: now, by: openid, to: 'moved', why: '', k })
}
