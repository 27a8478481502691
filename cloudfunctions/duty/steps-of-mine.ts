import type { DutyShift } from '../../domain/duty/schema'
import { ZAcceptSwapInput, ZAskSwapInput, ZShiftDone, ZShiftInput } from '../../domain/duty/schema'
import {
  acceptSwap as acceptIt,
  askSwap as askIt,
  dropSwap as dropIt,
  guardFree,
  handBack as handItBack,
  takeShift,
} from '../../domain/duty/shift-steps'
import { riderProcedure } from '../_kit/procedure'
import { changeShift } from './change-shift'
import { loadMe, loadPerson } from './load-person'
import { oneAtATime } from './one-at-a-time'

const of = (personId: string, shifts: readonly DutyShift[]) =>
  shifts.filter(({ people }) => people.some(({ p }) => p === personId))

/** Throws DUTY_NOT_LISTED, DUTY_FULL, DUTY_OVERLAP, DUTY_STEP_NOT_ALLOWED, BUSY. */
export const take = riderProcedure('Somebody of the duty roster takes a free place of a shift')
  .input(ZShiftInput)
  .output(ZShiftDone)
  .mutation(async ({ ctx, input }) => {
    const me = await loadMe(ctx.openid)
    const decide = (shift: DutyShift, ofDay: readonly DutyShift[]) => {
      guardFree(shift, of(me._id, ofDay))
      return takeShift(shift, me, { k: ctx.requestId, now: ctx.now })
    }
    return oneAtATime(me._id, ctx, () => changeShift(ctx, { verb: 'take', input, decide }))
  })

/** Throws DUTY_NOT_LISTED, DUTY_TOO_LATE, DUTY_STEP_NOT_ALLOWED. */
export const handBack = riderProcedure('Gives a place of a shift back, a day ahead at the latest')
  .input(ZShiftInput)
  .output(ZShiftDone)
  .mutation(async ({ ctx, input }) => {
    const me = await loadMe(ctx.openid)
    const decide = (shift: DutyShift) => handItBack(shift, me, { k: ctx.requestId, now: ctx.now })
    return changeShift(ctx, { verb: 'handBack', input, decide })
  })

/** Throws DUTY_NOT_LISTED, DUTY_TOO_LATE, DUTY_STEP_NOT_ALLOWED. */
export const askSwap = riderProcedure('Asks one of the roster, or all, to take a shift over')
  .input(ZAskSwapInput)
  .output(ZShiftDone)
  .mutation(async ({ ctx, input }) => {
    const me = await loadMe(ctx.openid)
    const asked = input.to === null ? null : await loadPerson(input.to)
    const decide = (shift: DutyShift) => askIt(shift, me, asked, { k: ctx.requestId, now: ctx.now })
    return changeShift(ctx, { verb: 'askSwap', input, decide })
  })

export const dropSwap = riderProcedure('Takes the question back; the shift stays the caller’s')
  .input(ZShiftInput)
  .output(ZShiftDone)
  .mutation(async ({ ctx, input }) => {
    const me = await loadMe(ctx.openid)
    return changeShift(ctx, { verb: 'dropSwap', input, decide: (shift) => dropIt(shift, me) })
  })

/** Throws DUTY_NOT_LISTED, DUTY_OVERLAP, DUTY_TOO_LATE, DUTY_STEP_NOT_ALLOWED when nobody asks any more, BUSY. */
export const acceptSwap = riderProcedure('Takes a shift over from who asked; both are told')
  .input(ZAcceptSwapInput)
  .output(ZShiftDone)
  .mutation(async ({ ctx, input }) => {
    const me = await loadMe(ctx.openid)
    const decide = (shift: DutyShift, ofDay: readonly DutyShift[]) => {
      guardFree(shift, of(me._id, ofDay))
      return acceptIt(shift, me, input.personId, { k: ctx.requestId, now: ctx.now })
    }
    return oneAtATime(me._id, ctx, () => changeShift(ctx, { verb: 'acceptSwap', input, decide }))
  })
