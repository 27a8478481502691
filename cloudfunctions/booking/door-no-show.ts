import { ZVisitInput, ZVisitOutput } from '../../domain/booking/door-schema'
import { staffProcedure } from '../_kit/procedure'
import { stepAtDoor } from '../_store/booking-door'
import { actAtDoor } from './door-act'
import { DOOR } from './door-guard'

/** By whom stands in the history. Not before five minutes after the beginning, never on storm and heat days. */
export const markNoShow = staffProcedure(DOOR, 'Notes that somebody with a place did not come')
  .input(ZVisitInput)
  .output(ZVisitOutput)
  .mutation(({ ctx, input }) =>
    actAtDoor(input.bookingId, ctx, {
      step: 'noShow',
      to: 'noShow',
      write: ({ booking }) => {
        const step = { at: ctx.now, by: ctx.openid, to: 'noShow' as const, why: '', k: ctx.requestId }
        return stepAtDoor(booking, ['claiming', 'booked'], step, { missedBy: booking.openid })
      },
    }),
  )

export const undoNoShow = staffProcedure(DOOR, 'Takes a no-show back on the same day')
  .input(ZVisitInput)
  .output(ZVisitOutput)
  .mutation(({ ctx, input }) =>
    actAtDoor(input.bookingId, ctx, {
      step: 'undo',
      to: 'booked',
      write: ({ booking }) => {
        const step = {
          at: ctx.now,
          by: ctx.openid,
          to: 'booked' as const,
          why: 'no-show undone',
          k: ctx.requestId,
        }
        return stepAtDoor(booking, ['noShow'], step, { missedBy: null })
      },
    }),
  )
