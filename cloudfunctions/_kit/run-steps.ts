import type { Instant } from '../../domain/time'
import { describeError, type Log } from './log'

/** One thing a timer catches up with; says in numbers what it did. */
export type Step = (now: Instant, log: Log) => Promise<Record<string, number>>

/**
 * Makes one run of a timer from its steps, in their order. A step that fails (a document that cannot be read, say)
 * leaves a log line and does not keep the others from running. The run answers what the steps did and how many
 * `failed`.
 */
export const runSteps =
  (steps: Record<string, Step>): Step =>
  async (now, log) => {
    const done: Record<string, number> = {}
    let failed = 0
    for (const [step, run] of Object.entries(steps)) {
      try {
        Object.assign(done, await run(now, log))
      } catch (error) {
        failed += 1
        log('error', 'a step of the timer failed', { step, cause: describeError(error) })
      }
    }
    return { ...done, failed }
  }
