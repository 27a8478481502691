import type { Instant } from '../../domain/time'
import { describeError, type Log } from '../_kit/log'
import { grantOwed } from './grant-owed'
import { settleOpen } from './settle-open'
import { tellAlarms } from './tell-alarms'
import { tellSteps } from './tell-steps'

type Step = (now: Instant, log: Log) => Promise<Record<string, number>>

/** Alarms first: somebody may be lying on the floor. */
const STEPS: Record<string, Step> = { tellAlarms, settleOpen, tellSteps, grantOwed }

/** Catches up with pairings and lessons; a step that fails does not keep the others from running. */
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
