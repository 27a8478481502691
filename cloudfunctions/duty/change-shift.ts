import { dutyNotice } from '../../domain/duty/duty-notice'
import type { DutyShift } from '../../domain/duty/schema'
import { plannedShift, readShiftId } from '../../domain/duty/shift'
import { AppError } from '../../domain/errors'
import type { Instant } from '../../domain/time'
import type { Context } from '../_kit/procedure'
import { dutyShifts, listShiftsOfDay } from '../_store/duty-shifts'
import { tellPersons } from '../_store/tell-steps'
import { changeVersioned, requestOf } from '../_store/versioned-change'
import { findRule } from './repository'

type Loaded = { shift: DutyShift; isWritten: boolean; ofDay: DutyShift[] }

/** The shift with all of its day, or the one its rule makes on that day. Two operations at most. Throws NOT_FOUND. */
const loadShift = async (shiftId: string, now: Instant): Promise<Loaded> => {
  const parts = readShiftId(shiftId)
  const ofDay = parts ? await listShiftsOfDay(parts.day) : []
  const written = ofDay.find(({ _id }) => _id === shiftId)
  if (written) return { shift: written, isWritten: true, ofDay }
  const rule = parts && (await findRule(parts.ruleId))
  const planned = parts && rule && plannedShift(rule, parts.day, now)
  if (!planned) throw new AppError('NOT_FOUND', { field: 'shiftId' })
  return { shift: planned, isWritten: false, ofDay }
}

type Change = {
  verb: string
  input: { shiftId: string }
  /** What the shift is to become; `ofDay` are the shifts of its day. */
  decide: (shift: DutyShift, ofDay: readonly DutyShift[]) => DutyShift
}

/**
 * One step on a shift by one conditional update, and those it is about are told. Four operations and one a message.
 * A shift that exists by its rule alone is written as the step leaves it; who hears of that is left to the timer.
 */
export const changeShift = async (
  ctx: Context,
  { verb, input, decide }: Change,
): Promise<{ shiftId: string }> => {
  const { shiftId } = input
  const request = requestOf(ctx, `duty.${verb}`, input)
  const { shift, isWritten, ofDay } = await loadShift(shiftId, ctx.now)
  const next = (current: DutyShift) => decide(current, ofDay)
  if (!isWritten && (await dutyShifts.insertOnce({ ...next(shift), done: [request], v: 1 }))) {
    return { shiftId }
  }
  const known = isWritten ? shift : undefined
  const changed = await changeVersioned(dutyShifts, { id: shiftId, request, decide: next, known })
  await tellPersons(dutyShifts, changed, dutyNotice, ctx.log)
  return { shiftId }
}
