import { ZVisitInput, ZVisitOutput } from '../../domain/booking/door-schema'
import { staffProcedure } from '../_kit/procedure'
import { arriveInSlot, stepAtDoor } from '../_store/booking-door'
import { actAtDoor } from './door-act'
import { DOOR } from './door-guard'

/**
 * The slot first: from then on the place cannot be given back. A no-show that was marked in the same moment is
 * overruled by the person who is there.
 */
export const checkIn = staffProcedure(DOOR, 'Notes that somebody with a place has arrived')
  .input(ZVisitInput)
  .output(ZVisitOutput)
  .mutation(({ ctx, input }) =>
    actAtDoor(input.bookingId, ctx, {
      step: 'checkIn',
      to: 'arrived',
      write: async ({ booking, slot }) => {
        const isThere = slot.arrived.includes(booking.k) || (await arriveInSlot(booking))
        if (!isThere) return false
        const step = { at: ctx.now, by: ctx.openid, to: 'arrived' as const, why: '', k: ctx.requestId }
        return stepAtDoor(booking, ['claiming', 'booked', 'noShow'], step, { missedBy: null })
      },
    }),
  )
