import { addDays, type Day, dayOf, type Instant, minutesBetween } from '../time'
import type { Statistics } from './desk-schema'
import { APPEAL_STATES, type AppealDocument } from './schema'

/** What is counted of an appeal: no word, no person. */
export type Counted = Pick<
  AppealDocument,
  | 'state'
  | 'submittedAt'
  | 'firstAnswerDueAt'
  | 'firstAnsweredAt'
  | 'closedBy'
  | 'solved'
  | 'reopenedCount'
  | 'rating'
  | 'solution'
>

const median = (numbers: number[]): number | null => {
  if (numbers.length === 0) return null
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1, middle + 1)
  return Math.round((low + high) / 2)
}

const isLate = ({ solution, state }: Counted, now: Instant): boolean => {
  if (!solution) return false
  return solution.dueAt === null ? solution.leftMinutes < 0 : state !== 'closed' && solution.dueAt < now
}

/**
 * Counts of a time, each from the documents and none typed in. The first answer is timed from the first question,
 * whatever was answered later; ended by tries, by merging or by erasing is never counted as solved.
 */
export const countAppeals = (
  appeals: readonly Counted[],
  now: Instant,
): Omit<Statistics, 'helped' | 'partial' | 'now'> => {
  const count = (holds: (appeal: Counted) => boolean): number => appeals.filter(holds).length
  const answered = appeals.filter(({ firstAnsweredAt }) => firstAnsweredAt !== null)
  const within = answered.filter((one) => (one.firstAnsweredAt ?? '') <= one.firstAnswerDueAt).length
  const notYet = (one: Counted) => one.firstAnsweredAt === null && one.state !== 'closed'
  return {
    total: appeals.length,
    byState: APPEAL_STATES.map((state) => ({ state, count: count((one) => one.state === state) })),
    first: {
      answered: answered.length,
      waiting: count(notYet),
      medianMinutes: median(
        answered.map((one) => minutesBetween(one.submittedAt, one.firstAnsweredAt ?? now)),
      ),
      withinPromise: within,
      latePromise: answered.length - within + count((one) => notYet(one) && one.firstAnswerDueAt < now),
    },
    closed: {
      solved: count((one) => one.closedBy === 'word' && one.solved === true),
      unsolved: count((one) => one.closedBy === 'word' && one.solved === false),
      byTries: count(({ closedBy }) => closedBy === 'tries'),
      merged: count(({ closedBy }) => closedBy === 'merge'),
      erased: count(({ closedBy }) => closedBy === 'erasure'),
    },
    reopened: count(({ reopenedCount }) => reopenedCount > 0),
    ratings: [1, 2, 3, 4, 5].map((stars) => count(({ rating }) => rating?.stars === stars)),
    solution: {
      late: count((one) => isLate(one, now)),
      running: count(({ solution }) => solution?.dueAt != null),
    },
  }
}

/** The first and the last day of a time that ends today. */
export const spanOfDays = (span: 'week' | 'month' | 'year', now: Instant): { from: Day; to: Day } => {
  const to = dayOf(now)
  if (span === 'week') return { from: addDays(to, -6), to }
  return { from: span === 'month' ? `${to.slice(0, 7)}-01` : `${to.slice(0, 4)}-01-01`, to }
}
