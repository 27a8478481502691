import { bookingView } from '../../domain/booking/booking-view'
import { ZBookingIdInput, ZGetBookingOutput } from '../../domain/booking/call-schema'
import { effectiveState } from '../../domain/booking/effective-state'
import { riderProcedure } from '../_kit/procedure'
import { readOwn } from './read-own'

/** One operation, more only when something in its slot is due. */
export const getBooking = riderProcedure('One booking of the caller, for the door')
  .input(ZBookingIdInput)
  .output(ZGetBookingOutput)
  .query(async ({ ctx, input }) => {
    const own = await readOwn(input.bookingId, ctx)
    const state = effectiveState(own.booking, own.slot, ctx.now)
    return { now: ctx.now, booking: bookingView({ ...own, state, now: ctx.now }) }
  })
