import { AppError } from '../errors'
import { type Instant, toInstant } from '../time'
import type { WorkDocument, WorkState, WorkStep } from './schema'
import { guardStep } from './transitions'

/** Fields to set and the step for the history, stored by one conditional update on `v`. */
export type WorkChange = {
  set: Partial<Omit<WorkDocument, '_id' | 'openid' | 'history' | 'v' | 'likes' | 'likers'>>
  step: WorkStep
}

export type Actor = { openid: string; k: string }

/** The document after the change, as the database holds it once the update went through. */
export const applyWork = (work: WorkDocument, { set, step }: WorkChange): WorkDocument => ({
  ...work,
  ...set,
  history: [...work.history, step],
  v: work.v + 1,
})

/** True when this request took this step before. Throws REQUEST_ID_REUSED when it did something else. */
const wasTaken = (
  { history }: WorkDocument,
  { openid, k }: Actor,
  to: WorkStep['to'],
  why: string,
): boolean => {
  const known = history.find((step) => step.k === k)
  if (known && (known.by !== openid || known.to !== to || known.why !== why)) {
    throw new AppError('REQUEST_ID_REUSED')
  }
  return known !== undefined
}

/** Later than what is in the document, though clocks of instances differ. */
const stepTime = ({ updatedAt }: WorkDocument, now: Instant): Instant =>
  now > updatedAt ? now : toInstant(Date.parse(updatedAt) + 1)

const stepOf = (
  work: WorkDocument,
  actor: Actor,
  to: WorkStep['to'],
  why: string,
  now: Instant,
): WorkStep => ({
  at: stepTime(work, now),
  by: actor.openid,
  to,
  why,
  k: actor.k,
})

/** Nobody of the staff decides about a work of their own. Throws POINTS_NOT_YOURS_TO_APPROVE. */
const guardNotOwn = (work: WorkDocument, { openid }: Actor): void => {
  if (work.openid === openid) throw new AppError('POINTS_NOT_YOURS_TO_APPROVE')
}

type Review = { to: Extract<WorkState, 'shown' | 'declined' | 'hidden'>; reason: string }

/**
 * A worker's word on a work; null: this request said so before. What is hidden is no longer chosen, and what was
 * reported is answered either way. Throws WORK_STEP_NOT_ALLOWED, REQUEST_ID_REUSED, POINTS_NOT_YOURS_TO_APPROVE.
 */
export const decideReview = (
  work: WorkDocument,
  actor: Actor,
  { to, reason }: Review,
  now: Instant,
): WorkChange | null => {
  if (wasTaken(work, actor, to, reason)) return null
  guardNotOwn(work, actor)
  guardStep(work.state, to)
  const step = stepOf(work, actor, to, reason, now)
  const shown = { shownAt: work.shownAt ?? step.at, reason: null }
  const gone = { chosenAt: '', reason, pointsOwed: false, flags: [], flagged: false }
  return { set: { state: to, updatedAt: step.at, ...(to === 'shown' ? shown : gone) }, step }
}

/** What was reported stays on the wall. */
export const decideKeep = (work: WorkDocument, actor: Actor, now: Instant): WorkChange | null => {
  if (wasTaken(work, actor, 'kept', '')) return null
  guardNotOwn(work, actor)
  if (!work.flagged) throw new AppError('WORK_STEP_NOT_ALLOWED')
  return { set: { flags: [], flagged: false }, step: stepOf(work, actor, 'kept', '', now) }
}

/** Its author takes it down, for good. Throws NOT_FOUND to anybody else. */
export const decideWithdraw = (work: WorkDocument, actor: Actor, now: Instant): WorkChange | null => {
  if (work.openid !== actor.openid) throw new AppError('NOT_FOUND', { field: 'workId' })
  if (work.state === 'withdrawn' || wasTaken(work, actor, 'withdrawn', '')) return null
  guardStep(work.state, 'withdrawn')
  const step = stepOf(work, actor, 'withdrawn', '', now)
  const set = { state: 'withdrawn' as const, chosenAt: '', flags: [], flagged: false, updatedAt: step.at }
  return { set, step }
}

/**
 * Puts a work among the chosen ones, or back. The first time its author is owed points, unless one of its pictures
 * hangs or hung on the wall before (`isRepeat`). Throws WORK_STEP_NOT_ALLOWED, POINTS_NOT_YOURS_TO_APPROVE.
 */
export const decideChoose = (
  work: WorkDocument,
  actor: Actor,
  { chosen, isRepeat }: { chosen: boolean; isRepeat: boolean },
  now: Instant,
): WorkChange | null => {
  const to = chosen ? 'chosen' : 'unchosen'
  if (wasTaken(work, actor, to, '')) return null
  guardNotOwn(work, actor)
  if (work.state !== 'shown') throw new AppError('WORK_STEP_NOT_ALLOWED')
  if ((work.chosenAt !== '') === chosen) return null
  const step = stepOf(work, actor, to, '', now)
  const isFirst = chosen && work.pointsCause === null && !isRepeat
  return {
    set: {
      chosenAt: chosen ? step.at : '',
      updatedAt: step.at,
      ...(isFirst ? { pointsCause: `work:${work._id}`, pointsOwed: true } : {}),
    },
    step,
  }
}

/** True when one of these others has one of its pictures and was there before. */
export const isRepeatWork = (work: WorkDocument, others: readonly WorkDocument[]): boolean => {
  const hashes = new Set(work.photos.map(({ sha256 }) => sha256))
  return others.some(
    ({ _id, submittedAt, photos }) =>
      _id !== work._id && submittedAt <= work.submittedAt && photos.some(({ sha256 }) => hashes.has(sha256)),
  )
}
