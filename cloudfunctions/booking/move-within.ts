import { isHeld } from '../../domain/booking/effective-state'
import type { BookingDocument } from '../../domain/booking/schema'
import { AppError } from '../../domain/errors'
import type { Context } from '../_kit/procedure'
import { dropMove, startMove } from '../_store/booking-documents'
import { finishMove } from '../_store/booking-move'
import { barRequest, findSlot, takePlace } from '../_store/booking-slots'
import type { Own } from './read-own'
import type { Offer } from './repository'

type Moving = NonNullable<BookingDocument['moving']>

/** Ends a move that found no place; the booking stays where it is. Returns when a twin of the call got the place. */
const giveUp = async (booking: BookingDocument, moving: Moving): Promise<void> => {
  const who = { openid: booking.openid, k: moving.k }
  if (!(await barRequest(moving)) && isHeld(who, await findSlot(moving.slotId))) return
  await dropMove(booking, moving)
  throw new AppError('SLOT_FULL', { field: 'slotId' })
}

/**
 * Moves a booking within its period. Four writes: where it is going, the new place, the old place back, the booking.
 * A failure leaves the old place; a call that dies is settled to exactly one place by the next reader or the timer.
 * Throws SLOT_FULL, BUSY (the booking changes at this instant). The booking as it stands then.
 */
export const moveWithin = async (
  own: Own,
  { slot: target }: Offer,
  ctx: Context,
): Promise<BookingDocument> => {
  const { booking, slot: from } = own
  const { now, requestId: k } = ctx
  const moving: Moving = { k, slotId: target._id, start: target.start, end: target.end, at: now }
  const carriesOn = booking.moving?.k === k
  if (!carriesOn && !(await startMove(booking, moving))) {
    throw new AppError('BUSY', { message: 'the booking changes at this instant' })
  }
  // Barred by whoever settled an earlier try of this very request: the intent is written anew, so it may try again.
  const again = !carriesOn && target.gone.some((gone) => gone.k === k && gone.to === 'lapsed')
  const claim = { slotId: target._id, openid: booking.openid, k }
  if (!(await takePlace(claim, { now, again }))) await giveUp(booking, moving)
  await finishMove(booking, moving, from, now)
  const { slotId, start, end } = moving
  return { ...booking, slotId, start, end, k, moving: null }
}
