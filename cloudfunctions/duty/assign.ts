import type { DutyShift } from '../../domain/duty/schema'
import { ZAssignInput, ZShiftDone } from '../../domain/duty/schema'
import { guardFree, removeFrom, takeShift } from '../../domain/duty/shift-steps'
import { AppError } from '../../domain/errors'
import { staffProcedure } from '../_kit/procedure'
import { dutyPeople } from '../_store/duty-shifts'
import { changeShift } from './change-shift'
import { DUTY_DESK } from './desk-roles'
import { loadPerson } from './load-person'
import { oneAtATime } from './one-at-a-time'

/** Throws DUTY_NOT_LISTED, DUTY_FULL, DUTY_OVERLAP, DUTY_STEP_NOT_ALLOWED, BUSY. */
export const assign = staffProcedure(DUTY_DESK, 'Puts somebody of the roster on a shift; they are told')
  .input(ZAssignInput)
  .output(ZShiftDone)
  .mutation(async ({ ctx, input }) => {
    const person = await loadPerson(input.personId)
    const decide = (shift: DutyShift, ofDay: readonly DutyShift[]) => {
      guardFree(
        shift,
        ofDay.filter(({ people }) => people.some(({ p }) => p === person._id)),
      )
      return takeShift(shift, person, { k: ctx.requestId, now: ctx.now, by: ctx.staff.name })
    }
    return oneAtATime(person._id, ctx, () => changeShift(ctx, { verb: 'assign', input, decide }))
  })

/** Throws NOT_FOUND, DUTY_STEP_NOT_ALLOWED. */
export const remove = staffProcedure(DUTY_DESK, 'Takes somebody off a shift; they are told')
  .input(ZAssignInput)
  .output(ZShiftDone)
  .mutation(async ({ ctx, input }) => {
    const person = await dutyPeople.findById(input.personId)
    if (!person) throw new AppError('NOT_FOUND', { field: 'personId' })
    return changeShift(ctx, {
      verb: 'remove',
      input,
      decide: (shift) => removeFrom(shift, person, { k: ctx.requestId, now: ctx.now, by: ctx.staff.name }),
    })
  })
