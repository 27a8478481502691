import { ZCancelLateInput, ZOneBookingOutput } from '../../domain/booking/call-schema'
import { riderProcedure } from '../_kit/procedure'
import { giveBack } from './give-back'

export const cancelLate = riderProcedure(
  'Says after the cut-off that one cannot come; the place is free for the door, the share stays used',
)
  .input(ZCancelLateInput)
  .output(ZOneBookingOutput)
  .mutation(({ ctx, input }) =>
    giveBack({ bookingId: input.bookingId, way: 'cancelLate', why: input.why }, ctx),
  )
