import type { Instant } from '../../domain/time'
import { describeError, type Log } from '../_kit/log'
import { alignActivities, clearOld } from './align-activities'
import { fillShifts } from './fill-shifts'
import { settleAttendances } from './settle-attendances'
import { tellCalls } from './tell-calls'
import { tellThanks } from './tell-thanks'

type Step = (now: Instant, log: Log) => Promise<Record<string, number>>

const STEPS: Record<string, Step> = {
  alignActivities,
  fillShifts,
  settleAttendances,
  tellCalls,
  tellThanks,
  clearOld,
}

/**
 * Catches up with activities: programmes follow edits, shifts somebody keeps are booked, points are given, people
 * told. A step that fails does not keep the others from running.
 */
export const runActivities = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const done: Record<string, number> = {}
  let failed = 0
  for (const [step, run] of Object.entries(STEPS)) {
    try {
      Object.assign(done, await run(now, log))
    } catch (error) {
      failed += 1
      log('error', 'a step of activities failed', { step, cause: describeError(error) })
    }
  }
  return { ...done, failed }
}
