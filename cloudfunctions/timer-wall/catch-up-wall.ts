import type { Instant } from '../../domain/time'
import { describeError, type Log } from '../_kit/log'
import { grantChosen } from './grant-chosen'
import { tellAuthors } from './tell-authors'
import { tellObservers } from './tell-observers'

type Step = (now: Instant, log: Log) => Promise<Record<string, number>>

const STEPS: Record<string, Step> = { grantChosen, tellAuthors, tellObservers }

/** Gives what is owed and tells what was not told yet; a step that fails does not keep the others from it. */
export const catchUpWall = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const done: Record<string, number> = {}
  let failed = 0
  for (const [step, run] of Object.entries(STEPS)) {
    try {
      Object.assign(done, await run(now, log))
    } catch (error) {
      failed += 1
      log('error', 'a step of catching up with the wall failed', { step, cause: describeError(error) })
    }
  }
  return { ...done, failed }
}
