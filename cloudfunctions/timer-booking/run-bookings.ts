import type { Instant } from '../../domain/time'
import { describeError, type Log } from '../_kit/log'
import { followSessions } from './follow-sessions'
import { remind } from './remind'
import { settleBookings } from './settle-bookings'
import { settleMoves } from './settle-moves'
import { settleSlots } from './settle-slots'
import { tellLate } from './tell-late'

type Step = (now: Instant, log: Log) => Promise<Record<string, number>>

/** Slots first: bookings follow what they say. */
const STEPS: Record<string, Step> = {
  settleSlots,
  settleMoves,
  followSessions,
  settleBookings,
  tellLate,
  remind,
}

/**
 * Writes down what time has done to bookings and tells those concerned: offers that ran out, sessions called off or
 * moved, calls that died half way, reminders. All of it is computed on read too; a run that never came changes
 * nothing but when it is told. A step that fails does not keep the others from running.
 */
export const runBookings = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const done: Record<string, number> = {}
  let failed = 0
  for (const [step, run] of Object.entries(STEPS)) {
    try {
      Object.assign(done, await run(now, log))
    } catch (error) {
      failed += 1
      log('error', 'a step of bookings failed', { step, cause: describeError(error) })
    }
  }
  return { ...done, failed }
}
