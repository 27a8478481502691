import type { Outcome } from '../../domain/booking/door-schema'
import { ZFinishInput, ZVisitOutput } from '../../domain/booking/door-schema'
import type { BookingDocument } from '../../domain/booking/schema'
import { command } from '../_kit/cloud'
import { staffProcedure } from '../_kit/procedure'
import { arriveInSlot, stepAtDoor } from '../_store/booking-door'
import { sealOfBooking } from '../_store/booking-seal'
import { actAtDoor, type DoorContext } from './door-act'
import { DOOR } from './door-guard'

const outcomeOf = (booking: BookingDocument, outcome: Outcome | undefined, ctx: DoorContext) => ({
  topic: outcome?.topic ?? null,
  result: outcome?.result ?? null,
  sealed: outcome?.text === undefined ? null : sealOfBooking(booking, 'outcome', outcome.text),
  by: ctx.openid,
  at: ctx.now,
})

/** Who was served was there: a visit that nobody checked in is checked in by the same tap. */
export const finishVisit = staffProcedure(
  DOOR,
  'Ends a visit, with its topic and result where that is counted',
)
  .input(ZFinishInput)
  .output(ZVisitOutput)
  .mutation(({ ctx, input }) =>
    actAtDoor(input.bookingId, ctx, {
      step: 'finish',
      to: 'done',
      write: async ({ booking, slot }) => {
        const isThere = slot.arrived.includes(booking.k) || (await arriveInSlot(booking))
        if (!isThere) return false
        const step = { at: ctx.now, by: ctx.openid, to: 'done' as const, why: '', k: ctx.requestId }
        const outcome = command.set(outcomeOf(booking, input.outcome, ctx))
        return stepAtDoor(booking, ['claiming', 'booked', 'arrived', 'noShow'], step, {
          outcome,
          missedBy: null,
        })
      },
    }),
  )
