import type { Instant } from '../../domain/time'
import { describeError, type Log } from '../_kit/log'
import { payOwed } from './pay-owed'
import { planShifts, settleShifts } from './settle-shifts'
import { tellOverdue, tellUntold } from './tell-untold'

type Step = (now: Instant, log: Log) => Promise<Record<string, number>>

const STEPS: Record<string, Step> = { planShifts, settleShifts, tellOverdue, payOwed, tellUntold }

/**
 * Catches up with what nobody has been told or what a call that died left behind, for Party check-ins, duty,
 * assistance and study. A step that fails does not keep the others from running.
 */
export const catchUp = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const done: Record<string, number> = {}
  let failed = 0
  for (const [step, run] of Object.entries(STEPS)) {
    try {
      Object.assign(done, await run(now, log))
    } catch (error) {
      failed += 1
      log('error', 'a step of catching up failed', { step, cause: describeError(error) })
    }
  }
  return { ...done, failed }
}
