import { AppError } from '../errors'
import type { Instant } from '../time'
import { type AppealChange, addTells, guardRoom, stepTime } from './change'
import type { Worker } from './decide-accept'
import { ENDED } from './decide-close'
import type { Tell } from './parts-schema'
import { answerDueAt, type PromiseRules } from './promise'
import type { AppealDocument, ThreadEntry } from './schema'
import { nextState } from './transitions'

type Pair = { source: AppealDocument; target: AppealDocument }

const isOlder = (one: AppealDocument, other: AppealDocument): boolean =>
  one.submittedAt === other.submittedAt ? one._id < other._id : one.submittedAt < other.submittedAt

/**
 * Which of two goes on: always the older one. An order that nobody chooses cannot close a circle, however many
 * workers merge at once. Throws BAD_INPUT when they are not two open appeals of one person.
 */
export const pairToMerge = (one: AppealDocument, other: AppealDocument): Pair => {
  const isPair = one._id !== other._id && one.openid === other.openid && one.erasedAt === null
  if (!isPair) throw new AppError('BAD_INPUT', { field: 'otherId', message: 'not two of one person' })
  return isOlder(one, other) ? { source: other, target: one } : { source: one, target: other }
}

const lineOf = (appealId: string, by: string, at: Instant, k: string): ThreadEntry => ({
  k,
  at,
  by,
  speaker: 'system',
  sealed: null,
  policyId: null,
  attachment: { kind: 'merged', appealId },
  check: 'pass',
})

/** Person and owner hear of it; a worker need not be told what they did themselves. */
const tellsOf = (source: AppealDocument, worker: Worker, k: string, at: Instant): Tell[] => [
  { k, at, to: 'person', kind: 'merged' },
  ...(source.owner === null || source.owner === worker.openid
    ? []
    : [{ k, at, to: source.owner, kind: 'merged' as const }]),
]

/** Ends the newer of the two: it goes on in the other, and says where. Throws APPEAL_STEP_NOT_ALLOWED. */
export const decideMergeAway = (
  source: AppealDocument,
  targetId: string,
  worker: Worker,
  k: string,
  now: Instant,
): AppealChange => {
  guardRoom(source)
  const to = nextState('merge', source.state)
  const at = stepTime(source, now)
  const by = worker.openid
  return {
    set: {
      ...ENDED,
      state: to,
      solved: null,
      closedBy: 'merge',
      closedAt: at,
      mergedInto: targetId,
      tells: addTells(source, tellsOf(source, worker, k, at)),
      updatedAt: at,
    },
    thread: [lineOf(targetId, by, at, k)],
    history: [{ at, by, to, why: `${worker.name}把它并到了你的另一件里`, k, told: false }],
  }
}

/** The key of the line a merged appeal leaves in the one that goes on: one line, however often it is written. */
export const mergeKey = (sourceId: string): string => `merged-${sourceId}`

/** Since when the person waited in an appeal that has ended: since their first word after the last answer. */
const waitedIn = ({ thread }: AppealDocument): Instant | null => {
  const answered = thread.findLastIndex((line) => line.speaker === 'worker')
  return thread.slice(answered + 1).find((line) => line.speaker === 'person')?.at ?? null
}

/** Whom nobody answered in the ended one waits in this one, since then: answered is no longer true. */
const waitOf = (
  target: AppealDocument,
  since: Instant | null,
  rules: PromiseRules,
): Partial<AppealDocument> => {
  if (since === null || target.state === 'closed') return {}
  const [waitingSince = since] = [since, target.waitingSince ?? since].sort()
  const [due = null] = [answerDueAt(since, rules), target.answerDueAt ?? '9'].sort()
  return { state: nextState('send', target.state), waitingSince, answerDueAt: due }
}

/**
 * Leaves the line of the ended appeal in the one that goes on, with its wait, all of it read from the ended one: so
 * whoever comes after a crash writes the same. Null: it is there already. A target that was closed meanwhile keeps
 * its end and gets the line alone.
 */
export const decideMergeIn = (
  target: AppealDocument,
  { source, by }: { source: AppealDocument; by: string },
  rules: PromiseRules,
  now: Instant,
): AppealChange | null => {
  const k = mergeKey(source._id)
  if (target.erasedAt !== null || target.thread.some((line) => line.k === k)) return null
  const at = stepTime(target, now)
  const wait = waitOf(target, waitedIn(source), rules)
  const moved = wait.state !== undefined && wait.state !== target.state ? wait.state : null
  const tells: Tell[] =
    target.owner === null || target.owner === by ? [] : [{ k, at, to: target.owner, kind: 'merged' }]
  return {
    set: {
      ...wait,
      urgent: target.urgent || source.urgent,
      tells: addTells(target, tells),
      updatedAt: at,
    },
    thread: [lineOf(source._id, by, at, k)],
    history: moved ? [{ at, by, to: moved, why: '并进来一件还没回的', k, told: false }] : [],
  }
}
