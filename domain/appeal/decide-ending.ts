import { AppError } from '../errors'
import { type Day, dayOf, type Instant, minutesBetween } from '../time'
import { type AppealChange, addTells, guardRoom, stepTime } from './change'
import { startSolution } from './clocks'
import { ENDED } from './decide-close'
import { type Actor, guardOwner } from './decide-hand-over'
import type { NewLine } from './decide-reply'
import type { ContactTry, Rating } from './parts-schema'
import { answerDueAt, type PromiseRules } from './promise'
import type { AppealDocument } from './schema'
import { canTake, nextState } from './transitions'

export const TRY_DAYS_NEEDED = 3
const TRIES_KEPT = 50
const REOPEN_DAYS = 30
const DAY_MINUTES = 24 * 60

/** On how many different days nobody was reached since the person last wrote. */
export const tryDays = ({ tries, thread }: Pick<AppealDocument, 'tries' | 'thread'>): number => {
  const lastWord = thread.findLast((line) => line.speaker === 'person')?.at ?? ''
  return new Set<Day>(tries.filter(({ at }) => at > lastWord).map(({ day }) => day)).size
}

/** The owner tried to reach the person and did not. Throws APPEAL_TAKEN, APPEAL_STEP_NOT_ALLOWED when closed. */
export const decideTry = (
  appeal: AppealDocument,
  actor: Actor,
  { k, way }: Pick<ContactTry, 'k' | 'way'>,
  now: Instant,
): AppealChange => {
  guardOwner(appeal, actor)
  if (!canTake('giveUp', appeal.state)) {
    throw new AppError('APPEAL_STEP_NOT_ALLOWED', { message: 'tries count while the turn is the person’s' })
  }
  const at = stepTime(appeal, now)
  const made: ContactTry = { k, at, day: dayOf(at), by: actor.openid, byName: actor.name, way }
  return {
    set: { tries: [...appeal.tries, made].slice(-TRIES_KEPT), updatedAt: at },
    thread: [],
    history: [],
  }
}

/** Three tries on different days found nobody: the case ends without a word of the person, and is counted so. */
export const decideGiveUp = (appeal: AppealDocument, actor: Actor, k: string, now: Instant): AppealChange => {
  guardOwner(appeal, actor)
  const to = nextState('giveUp', appeal.state)
  if (tryDays(appeal) < TRY_DAYS_NEEDED) {
    throw new AppError('APPEAL_STEP_NOT_ALLOWED', { message: 'fewer than three days with a try' })
  }
  const at = stepTime(appeal, now)
  const why = `${actor.name}在不同的三天都没联系上你，先结束；30 天内可以重新打开`
  return {
    set: {
      ...ENDED,
      state: to,
      closedBy: 'tries',
      closedAt: at,
      tells: addTells(appeal, [{ k, at, to: 'person', kind: 'closedByTries' }]),
      updatedAt: at,
    },
    thread: [],
    history: [{ at, by: actor.openid, to, why, k, told: true }],
  }
}

/** True within thirty days of an end that is not a merge. */
export const canReopen = ({ state, closedAt, mergedInto, erasedAt }: AppealDocument, now: Instant): boolean =>
  state === 'closed' &&
  closedAt !== null &&
  mergedInto === null &&
  erasedAt === null &&
  minutesBetween(closedAt, now) <= REOPEN_DAYS * DAY_MINUTES

/**
 * The person takes an ended appeal up again, with a word why; it is everybody's until somebody takes it, and the one
 * who had it hears. Throws APPEAL_STEP_NOT_ALLOWED when it is open, merged or older than thirty days.
 */
export const decideReopen = (
  appeal: AppealDocument,
  line: NewLine,
  rules: PromiseRules,
  now: Instant,
): AppealChange => {
  const to = nextState('reopen', appeal.state)
  if (!canReopen(appeal, now))
    throw new AppError('APPEAL_STEP_NOT_ALLOWED', { message: 'too late to reopen' })
  guardRoom(appeal)
  const at = stepTime(appeal, now)
  const by = appeal.openid
  const heard = appeal.owner === null ? [] : [{ k: line.k, at, to: appeal.owner, kind: 'reopened' as const }]
  return {
    set: {
      state: to,
      owner: null,
      ownerName: null,
      ownerSince: null,
      solved: null,
      closedBy: null,
      closedAt: null,
      reopenedCount: appeal.reopenedCount + 1,
      waitingSince: at,
      answerDueAt: answerDueAt(at, rules),
      solution: startSolution(at, rules),
      tells: addTells(appeal, heard),
      updatedAt: at,
    },
    thread: [{ ...line, at, by, speaker: 'person' }],
    history: [{ at, by, to, why: '又打开了', k: line.k, told: true }],
  }
}

/** True when this person ever handled their own appeal as one of the staff: nobody rates their own work. */
const handledBy = (appeal: AppealDocument, openid: string): boolean =>
  appeal.owner === openid ||
  appeal.openedBy === openid ||
  appeal.thread.some((line) => line.speaker === 'worker' && line.by === openid) ||
  appeal.history.some((step) => step.by === openid && (step.to === 'accepted' || step.to === 'answered'))

/** True once an ending: after a word or tries, never after a merge, and never by one who handled it. */
export const canRate = (appeal: AppealDocument, openid: string): boolean =>
  appeal.state === 'closed' &&
  (appeal.closedBy === 'word' || appeal.closedBy === 'tries') &&
  (appeal.rating === null || appeal.closedAt === null || appeal.rating.at < appeal.closedAt) &&
  !handledBy(appeal, openid)

/** One to five and a line, after the end. Throws NOT_ALLOWED to a handler, APPEAL_STEP_NOT_ALLOWED otherwise. */
export const decideRate = (
  appeal: AppealDocument,
  rating: Omit<Rating, 'at'>,
  now: Instant,
): AppealChange => {
  if (handledBy(appeal, appeal.openid)) throw new AppError('NOT_ALLOWED', { message: 'rates their own work' })
  if (!canRate(appeal, appeal.openid)) throw new AppError('APPEAL_STEP_NOT_ALLOWED')
  const at = stepTime(appeal, now)
  return { set: { rating: { ...rating, at }, updatedAt: at }, thread: [], history: [] }
}
