import { bookingView } from '../../domain/booking/booking-view'
import { ZBookingIdInput, ZOneBookingOutput } from '../../domain/booking/call-schema'
import { decideAccept } from '../../domain/booking/decide-accept'
import { AppError, type ErrorCode } from '../../domain/errors'
import { type Context, riderProcedure } from '../_kit/procedure'
import { stepBooking } from '../_store/booking-documents'
import { takeOffer } from '../_store/booking-slots'
import { type Own, readOwn } from './read-own'

const REFUSALS = {
  reused: 'REQUEST_ID_REUSED',
  ended: 'OFFER_ENDED',
  none: 'BOOKING_STEP_NOT_ALLOWED',
} as const satisfies Record<string, ErrorCode>

/** Throws OFFER_ENDED when its time ran out, BOOKING_STEP_NOT_ALLOWED when there is none yet, REQUEST_ID_REUSED. */
const accept = async ({ booking, slot }: Own, { openid, now, requestId: k }: Context): Promise<void> => {
  const decision = decideAccept({ booking, slot, k, now })
  if (decision === 'answer') return
  if (decision !== 'take' && decision !== 'finish') {
    throw new AppError(REFUSALS[decision], { field: 'bookingId' })
  }
  // A twin of this call may have been faster; the slot is asked again by whoever repeats.
  if (decision === 'take' && !(await takeOffer(booking, now))) throw new AppError('BUSY')
  await stepBooking(booking, ['claiming', 'waiting'], { at: now, by: openid, to: 'booked', why: '', k })
}

/** Three operations: the booking with its slot, the place, the booking. */
export const acceptOffer = riderProcedure('Takes the place that is kept for the caller')
  .input(ZBookingIdInput)
  .output(ZOneBookingOutput)
  .mutation(async ({ ctx, input }) => {
    const own = await readOwn(input.bookingId, ctx)
    await accept(own, ctx)
    const { booking, place } = own
    const slot = own.slot && { ...own.slot, offers: own.slot.offers.filter(({ k }) => k !== booking.k) }
    return { booking: bookingView({ booking, slot, place, state: 'booked', now: ctx.now }) }
  })
