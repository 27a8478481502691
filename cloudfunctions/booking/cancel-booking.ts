import { ZCancelBookingInput, ZOneBookingOutput } from '../../domain/booking/call-schema'
import { riderProcedure } from '../_kit/procedure'
import { giveBack } from './give-back'

export const cancelBooking = riderProcedure('Gives a booked place back, until the cut-off')
  .input(ZCancelBookingInput)
  .output(ZOneBookingOutput)
  .mutation(({ ctx, input }) =>
    giveBack({ bookingId: input.bookingId, way: 'cancel', why: input.why ?? '' }, ctx),
  )
