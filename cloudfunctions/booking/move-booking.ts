import { shareNameOf } from '../../domain/booking/booking-id'
import { bookingView } from '../../domain/booking/booking-view'
import { ZMoveBookingInput, ZOneBookingOutput } from '../../domain/booking/call-schema'
import { decideMove } from '../../domain/booking/decide-move'
import type { BookingDocument } from '../../domain/booking/schema'
import { parseSlotId } from '../../domain/booking/slot-id'
import { AppError, type ErrorCode } from '../../domain/errors'
import { type Context, riderProcedure } from '../_kit/procedure'
import { refuseOffer } from './claim-booking'
import { findMoved, moveAcross } from './move-across'
import { moveWithin } from './move-within'
import { readOffer } from './read-offer'
import { type Own, readOwn } from './read-own'

const REFUSALS = {
  reused: 'REQUEST_ID_REUSED',
  ended: 'BOOKING_ENDED',
  tooLate: 'CANCEL_TOO_LATE',
  other: 'BOOKING_STEP_NOT_ALLOWED',
  same: 'QUOTA_REACHED',
} as const satisfies Record<string, ErrorCode>

type Target = Awaited<ReturnType<typeof readOffer>>

const move = async (own: Own, target: Target, ctx: Context): Promise<BookingDocument> => {
  const { booking, slot } = own
  const { requestId: k, now } = ctx
  const decision = decideMove({ booking, slot, toSlotId: target.slot._id, k, now })
  if (decision === 'answer') return booking
  if (decision === 'across') {
    return findMoved(shareNameOf(target.name, target.place.programme), ctx.openid, k)
  }
  if (decision !== 'move') throw new AppError(REFUSALS[decision], { field: 'bookingId' })
  if (target.slot.programmeId !== booking.programmeId) throw new AppError('BAD_INPUT', { field: 'slotId' })
  refuseOffer(target, { openid: booking.openid, k, line: false }, now)
  const isWithin = parseSlotId(booking.slotId)?.period === target.name.period
  return isWithin ? moveWithin(own, target, ctx) : moveAcross(own, target, ctx)
}

/**
 * Moves a booking to another slot of its programme in one step: the new place first, then the old one back. Six
 * operations. Throws what booking throws, CANCEL_TOO_LATE, BOOKING_ENDED, BOOKING_STEP_NOT_ALLOWED; the old place
 * stays then.
 */
export const moveBooking = riderProcedure('Moves a booking to another slot of the same programme')
  .input(ZMoveBookingInput)
  .output(ZOneBookingOutput)
  .mutation(async ({ ctx, input }) => {
    const own = await readOwn(input.bookingId, ctx, ctx.requestId)
    const target = await readOffer(input.slotId, ctx)
    const booking = await move(own, target, ctx)
    const { slot, place } = target
    return { booking: bookingView({ booking, slot, place, state: 'booked', now: ctx.now }) }
  })
