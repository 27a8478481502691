import type { Instant } from '../time'
import { type AppealChange, applyChange } from './change'
import type { SolutionClock } from './parts-schema'
import type { PromiseRules } from './promise'
import type { AppealDocument, AppealState } from './schema'
import { addWorkingMinutes, workingMinutesBetween } from './working-time'

/** In these states the turn is the street's; in all others the clock of the solution stands. */
const RUNS: readonly AppealState[] = ['submitted', 'accepted', 'working', 'referred', 'reopened']

/** The clock of the solution at the moment of opening or reopening. */
export const startSolution = (at: Instant, rules: PromiseRules): SolutionClock => ({
  dueAt: addWorkingMinutes(at, rules.solutionMinutes, rules.workdays),
  leftMinutes: rules.solutionMinutes,
})

const moveSolution = (
  clock: SolutionClock,
  runs: boolean,
  at: Instant,
  { workdays }: PromiseRules,
): SolutionClock => {
  if (clock.dueAt !== null && !runs) {
    return { dueAt: null, leftMinutes: workingMinutesBetween(at, clock.dueAt, workdays) }
  }
  if (clock.dueAt === null && runs) {
    const left = Math.max(clock.leftMinutes, 0)
    return { dueAt: left === 0 ? at : addWorkingMinutes(at, left, workdays), leftMinutes: clock.leftMinutes }
  }
  return clock
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other)

type Waits = Pick<AppealDocument, 'poolAt' | 'supervisorAt'>

/** When a silent owner loses the appeal and when the supervisors hear: a new owner gets the full time anew. */
const waitsOf = (before: AppealDocument, after: AppealDocument, rules: PromiseRules): Waits => {
  if (after.answerDueAt === null) return { poolAt: null, supervisorAt: null }
  const sameWait = before.answerDueAt === after.answerDueAt
  const past = (from: Instant, minutes: number) => addWorkingMinutes(from, minutes, rules.hours)
  const sameOwner = before.owner === after.owner && before.poolAt !== null
  const poolAt = later(
    past(after.answerDueAt, rules.releaseMinutes),
    past(after.updatedAt, rules.releaseMinutes),
  )
  return {
    poolAt: after.owner === null ? after.waitingSince : sameWait && sameOwner ? before.poolAt : poolAt,
    supervisorAt: sameWait ? after.supervisorAt : past(after.answerDueAt, rules.supervisorMinutes),
  }
}

/**
 * Sets the clocks as a change leaves them, whatever step it was: who waits, until when an owner may be silent, and
 * the clock of the solution, which stands while the turn is the person's. The first answer's time is no clock of
 * this kind: it is written once and nothing later moves it.
 */
export const withClocks = (
  before: AppealDocument,
  change: AppealChange,
  rules: PromiseRules,
): AppealChange => {
  const after = applyChange(before, change)
  const solution =
    after.solution && moveSolution(after.solution, RUNS.includes(after.state), after.updatedAt, rules)
  return { ...change, set: { ...change.set, ...waitsOf(before, after, rules), solution } }
}
