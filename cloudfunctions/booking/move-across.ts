import { type ShareName, shareIds, shareNameOf } from '../../domain/booking/booking-id'
import { newBooking } from '../../domain/booking/new-booking'
import type { BookingDocument } from '../../domain/booking/schema'
import type { SlotName } from '../../domain/booking/slot-id'
import { AppError } from '../../domain/errors'
import type { Context } from '../_kit/procedure'
import { listBookings } from '../_store/booking-documents'
import { leaveOldBooking } from '../_store/booking-move'
import { claim } from './claim-booking'
import type { Own } from './read-own'
import type { Offer } from './repository'
import { sharesLeft } from './shares-left'

/**
 * Moves a booking to another period: a share of that period with a note of where it came from, its place, then the
 * old one ends. What the counter booked for a number becomes its owner's by that; nothing was asked there, so there are
 * no answers to take along. Four writes; a call that dies after the new place is finished by the timer. Throws what booking throws.
 */
export const moveAcross = async (
  own: Own,
  { slot, name, ...offer }: Offer & { name: SlotName },
  ctx: Context,
): Promise<BookingDocument> => {
  const { booking: old, slot: from } = own
  const movedFrom = { bookingId: old._id, slotId: old.slotId, k: old.k }
  const share = shareNameOf(name, offer.place.programme)
  const wanted = newBooking({
    name: share,
    slot,
    openid: ctx.openid,
    k: ctx.requestId,
    now: ctx.now,
    movedFrom,
  })
  if (old.openid === ctx.openid) wanted.answers = old.answers
  const booking = await claim(wanted, await sharesLeft(offer, share, ctx.now), ctx.now)
  await leaveOldBooking({ ...booking, movedFrom }, from, ctx.now)
  return booking
}

/** The booking a request has moved another one to. */
export const findMoved = async (name: ShareName, openid: string, k: string): Promise<BookingDocument> => {
  const moved = (await listBookings(shareIds(name, openid))).find((booking) => booking.k === k)
  if (!moved) throw new AppError('BOOKING_ENDED', { field: 'bookingId' })
  return moved
}
