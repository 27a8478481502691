import { GRACE_MINUTES, isMissing, mergeShifts, PLANNED_DAYS } from '../../domain/duty/shift'
import { settleShift } from '../../domain/duty/shift-steps'
import { AppError } from '../../domain/errors'
import { addDays, addMinutes, dayOf, type Instant } from '../../domain/time'
import { changeVersioned } from '../_store/versioned-change'
import { listRules, listShifts, listUnsettled, shifts } from './repository'

/** Writes the shifts of the next four weeks that exist by their rules alone, so that one nobody took is missed too. */
export const planShifts = async (now: Instant): Promise<Record<string, number>> => {
  const from = dayOf(now)
  const to = addDays(from, PLANNED_DAYS - 1)
  const [{ duty }, written] = await Promise.all([listRules(), listShifts(from, to)])
  const known = new Set(written.map(({ _id }) => _id))
  const missing = mergeShifts(duty, written, { from, to }).filter(({ _id }) => !known.has(_id))
  for (const shift of missing) await shifts.insertOnce({ ...shift, v: 1 })
  return { shiftsPlanned: missing.length }
}

/** Looks who came to the shifts that began a while ago; where nobody did, the supervisors hear of it. */
export const settleShifts = async (now: Instant): Promise<Record<string, number>> => {
  const due = await listUnsettled(addMinutes(now, -GRACE_MINUTES))
  let missed = 0
  for (const { _id } of due) {
    try {
      const request = { k: 'timer-settle', mark: _id }
      const settled = await changeVersioned(shifts, {
        id: _id,
        request,
        decide: (shift) => settleShift(shift, isMissing(shift, now), { k: 'timer-settle', now }),
      })
      if (settled.telling) missed += 1
    } catch (error) {
      // Taken out of the plan, or taken by somebody, at this instant: the next run looks again.
      if (!(error instanceof AppError)) throw error
    }
  }
  return { shiftsSettled: due.length, shiftsMissed: missed }
}
