import { bookingView } from '../../domain/booking/booking-view'
import { ZCreateBookingInput, ZOneBookingOutput } from '../../domain/booking/call-schema'
import { effectiveState } from '../../domain/booking/effective-state'
import { riderProcedure } from '../_kit/procedure'
import { findSlot } from '../_store/booking-slots'
import { claimBooking } from './claim-booking'

/**
 * Four operations: those of a booking, and the line as it is with the caller in it. Waiting uses the share of the
 * period like a booking: one thing at a time.
 */
export const joinWaitlist = riderProcedure('Joins the line of a slot that is full')
  .input(ZCreateBookingInput)
  .output(ZOneBookingOutput)
  .mutation(async ({ ctx, input }) => {
    const { booking, place } = await claimBooking({ ...input, line: true }, ctx)
    const slot = await findSlot(booking.slotId)
    const state = effectiveState(booking, slot, ctx.now)
    return { booking: bookingView({ booking, slot, place, state, now: ctx.now }) }
  })
