import { ZBookingIdInput, ZOneBookingOutput } from '../../domain/booking/call-schema'
import { riderProcedure } from '../_kit/procedure'
import { giveBack } from './give-back'

export const declineOffer = riderProcedure('Gives an offered place on to the next in line')
  .input(ZBookingIdInput)
  .output(ZOneBookingOutput)
  .mutation(({ ctx, input }) => giveBack({ bookingId: input.bookingId, way: 'declineOffer', why: '' }, ctx))
