import { bookingView, type Place } from '../../domain/booking/booking-view'
import { decideCancel } from '../../domain/booking/decide-cancel'
import { type BookingDocument, ZCancelBookingInput, ZCancelBookingOutput } from '../../domain/booking/schema'
import { AppError, type ErrorCode } from '../../domain/errors'
import { type Context, riderProcedure } from '../_kit/procedure'
import { endBooking, findBooking, findOffer, freePlace } from './repository'

const ATTEMPTS = 3
const NOWHERE: Place = { programme: null, station: null }

const REFUSALS = {
  reused: 'REQUEST_ID_REUSED',
  ended: 'BOOKING_ENDED',
  tooLate: 'CANCEL_TOO_LATE',
  busy: 'BUSY',
} as const satisfies Record<string, ErrorCode>

/** The caller's own booking; anybody else's does not exist. */
const readOwn = async (id: string, openid: string): Promise<BookingDocument> => {
  const booking = await findBooking(id)
  if (booking?.openid !== openid) throw new AppError('NOT_FOUND', { field: 'bookingId' })
  return booking
}

type Cancelled = { booking: BookingDocument; place: Place }

/**
 * Gives the place back first, then ends the booking: whatever dies in between, the slot is right and the booking is
 * seen as cancelled. Throws NOT_FOUND, BOOKING_ENDED, CANCEL_TOO_LATE, REQUEST_ID_REUSED, BUSY.
 */
const cancelOwn = async (id: string, why: string, ctx: Context): Promise<Cancelled> => {
  const { openid, now, requestId: k } = ctx
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const booking = await readOwn(id, openid)
    const offer = await findOffer(booking.slotId, openid)
    const cancelled = { booking, place: offer?.place ?? NOWHERE }
    const decision = decideCancel({ booking, slot: offer?.slot ?? null, k, now })
    if (decision === 'answer') return cancelled
    if (decision !== 'free' && decision !== 'finish') {
      throw new AppError(REFUSALS[decision], { field: 'bookingId' })
    }
    if (decision === 'finish' || (await freePlace(booking, now))) {
      await endBooking(booking, { at: now, by: openid, to: 'cancelled', why, k })
      return cancelled
    }
  }
  throw new AppError('BUSY', { message: 'the slot of this booking changes too fast' })
}

/** Four operations: booking, slot, and the two writes. */
export const cancelBooking = riderProcedure('Gives a booked place back, until the cut-off')
  .input(ZCancelBookingInput)
  .output(ZCancelBookingOutput)
  .mutation(async ({ ctx, input }) => {
    const { booking, place } = await cancelOwn(input.bookingId, input.why ?? '', ctx)
    return { booking: bookingView({ booking, state: 'cancelled', place, now: ctx.now }) }
  })
