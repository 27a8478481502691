import { ZBookingIdInput, ZOneBookingOutput } from '../../domain/booking/call-schema'
import { riderProcedure } from '../_kit/procedure'
import { giveBack } from './give-back'

export const leaveWaitlist = riderProcedure('Leaves the line of a slot')
  .input(ZBookingIdInput)
  .output(ZOneBookingOutput)
  .mutation(({ ctx, input }) => giveBack({ bookingId: input.bookingId, way: 'leaveWaitlist', why: '' }, ctx))
