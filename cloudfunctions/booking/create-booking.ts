import { bookingView } from '../../domain/booking/booking-view'
import { ZCreateBookingInput, ZOneBookingOutput } from '../../domain/booking/call-schema'
import { riderProcedure } from '../_kit/procedure'
import { claimBooking } from './claim-booking'

export const createBooking = riderProcedure('Books a place in a slot for the caller')
  .input(ZCreateBookingInput)
  .output(ZOneBookingOutput)
  .mutation(async ({ ctx, input }) => {
    const claimed = await claimBooking({ ...input, line: false }, ctx)
    return { booking: bookingView({ ...claimed, state: 'booked', now: ctx.now }) }
  })
