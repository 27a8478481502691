import { isHeld } from './effective-state'
import type { BookingDocument, SlotDocument } from './schema'

/** A booking on its way to another slot, where it really is: there as soon as that slot holds it. */
export const resolveMove = (booking: BookingDocument, slots: readonly SlotDocument[]): BookingDocument => {
  const { moving } = booking
  if (!moving) return booking
  const target = slots.find(({ _id }) => _id === moving.slotId) ?? null
  if (!isHeld({ openid: booking.openid, k: moving.k }, target)) return booking
  const { slotId, start, end, k } = moving
  return { ...booking, slotId, start, end, k, moving: null }
}
