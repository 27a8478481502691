import { AppError } from '../errors'
import type { Instant } from '../time'
import type { MentorDocument, MentorState, MentorStep } from './schema'

type Step = { k: string; mark: string; now: Instant }
type Staff = { _id: string; name: string }
export type MentorChange = {
  set: Partial<Pick<MentorDocument, 'state' | 'topics' | 'updatedAt'>>
  step: MentorStep
}

/** True when this request took its step before. Throws REQUEST_ID_REUSED when it was another one. */
const tookBefore = (steps: readonly MentorStep[], { k, mark }: Step): boolean => {
  const done = steps.find((step) => step.k === k)
  if (done && done.mark !== mark) throw new AppError('REQUEST_ID_REUSED')
  return done !== undefined
}

/** Somebody who offers to teach for the first time. */
export const newMentor = (
  { id, openid, alias, topics }: { id: string; openid: string; alias: string; topics: string[] },
  { k, mark, now }: Step,
): MentorDocument => ({
  _id: id,
  openid,
  alias,
  topics,
  state: 'asked',
  steps: [{ k, mark, at: now, to: 'asked', by: null, byName: null, why: '' }],
  at: now,
  updatedAt: now,
  v: 1,
})

/** Offers other topics, or again after a stop; staff look at it anew. Null: this request did so. */
export const decideOffer = (mentor: MentorDocument, topics: string[], step: Step): MentorChange | null => {
  if (tookBefore(mentor.steps, step)) return null
  const { k, mark, now } = step
  return {
    set: { state: 'asked', topics, updatedAt: now },
    step: { k, mark, at: now, to: 'asked', by: null, byName: null, why: '' },
  }
}

/** The mentor teaches no more. Null: this request said so. Throws LESSON_STEP_NOT_ALLOWED. */
export const decideStop = (mentor: MentorDocument, why: string, step: Step): MentorChange | null => {
  if (tookBefore(mentor.steps, step)) return null
  if (mentor.state === 'stopped') throw new AppError('LESSON_STEP_NOT_ALLOWED')
  const { k, mark, now } = step
  return {
    set: { state: 'stopped', updatedAt: now },
    step: { k, mark, at: now, to: 'stopped', by: null, byName: null, why },
  }
}

/**
 * A worker says yes or no to a mentor; a yes can be taken back. Nobody decides about themselves. Null: this request
 * did. Throws NOT_YOURS_TO_CONFIRM, LESSON_STEP_NOT_ALLOWED.
 */
export const decideMentor = (
  mentor: MentorDocument,
  { yes, why, staff }: { yes: boolean; why: string; staff: Staff },
  step: Step,
): MentorChange | null => {
  if (tookBefore(mentor.steps, step)) return null
  if (mentor.openid === staff._id) throw new AppError('NOT_YOURS_TO_CONFIRM')
  const to: MentorState = yes ? 'confirmed' : 'refused'
  if (mentor.state === 'stopped' || mentor.state === to) throw new AppError('LESSON_STEP_NOT_ALLOWED')
  const { k, mark, now } = step
  return {
    set: { state: to, updatedAt: now },
    step: { k, mark, at: now, to, by: staff._id, byName: staff.name, why },
  }
}

/** Throws MENTOR_NOT_CONFIRMED unless staff have said yes to this person and topic. */
export const guardMentor = (mentor: MentorDocument | null, topic?: string): MentorDocument => {
  if (mentor?.state !== 'confirmed') throw new AppError('MENTOR_NOT_CONFIRMED')
  if (topic !== undefined && !mentor.topics.includes(topic)) throw new AppError('MENTOR_NOT_CONFIRMED')
  return mentor
}

/** The state a request led to; what it is by now when the request took no step. */
export const stateAfter = ({ state, steps }: MentorDocument, k: string): MentorState =>
  steps.find((step) => step.k === k)?.to ?? state
