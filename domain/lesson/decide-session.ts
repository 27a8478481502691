import { AppError } from '../errors'
import { dayOf, type Instant } from '../time'
import type { Progress, SessionView } from './call-schema'
import type { LearnerDocument, LessonSessionDocument, MentorDocument } from './schema'

const SAVES_KEPT = 20

type Teaching = { topic: string; mastered: string[]; k: string; mark: string; now: Instant }

export const sessionIdOf = (learnerId: string, topic: string, now: Instant): string =>
  `${learnerId}@${topic}@${dayOf(now)}`

/** The first steps ticked today. */
export const newSession = (
  mentor: MentorDocument,
  learner: LearnerDocument,
  { topic, mastered, k, mark, now }: Teaching,
): LessonSessionDocument => ({
  _id: sessionIdOf(learner._id, topic, now),
  learnerId: learner._id,
  topic,
  day: dayOf(now),
  openid: mentor.openid,
  alias: mentor.alias,
  mastered,
  state: 'taught',
  verdict: null,
  saves: [{ k, mark, at: now }],
  pointsOwed: false,
  at: now,
  v: 1,
})

export type SessionChange = Partial<
  Pick<LessonSessionDocument, 'mastered' | 'saves' | 'state' | 'verdict' | 'pointsOwed'>
>

/**
 * More steps ticked on the same day, until somebody has confirmed it. Null: this request did so. Throws
 * LESSON_TAUGHT_TODAY when another mentor taught it, LESSON_STEP_NOT_ALLOWED, REQUEST_ID_REUSED.
 */
export const decideTeach = (
  session: LessonSessionDocument,
  openid: string,
  teaching: Teaching,
): SessionChange | null => {
  const { mastered, k, mark, now } = teaching
  const done = session.saves.find((save) => save.k === k)
  if (done && done.mark !== mark) throw new AppError('REQUEST_ID_REUSED')
  if (done) return null
  if (session.openid !== openid) throw new AppError('LESSON_TAUGHT_TODAY')
  if (session.state !== 'taught') throw new AppError('LESSON_STEP_NOT_ALLOWED')
  return { mastered, saves: [...session.saves, { k, mark, at: now }].slice(-SAVES_KEPT) }
}

type Judging = {
  yes: boolean
  k: string
  now: Instant
  openid: string
  staff: { _id: string; name: string } | null
}

/**
 * The learner, or staff for a learner without WeChat, says whether the lesson took place. Null: it was said so.
 * Throws NOT_YOURS_TO_CONFIRM for the mentor, LESSON_STEP_NOT_ALLOWED when the opposite was said.
 */
export const decideVerdict = (session: LessonSessionDocument, judging: Judging): SessionChange | null => {
  const { yes, k, now, openid, staff } = judging
  if (session.openid === openid) throw new AppError('NOT_YOURS_TO_CONFIRM')
  const state = yes ? 'confirmed' : 'denied'
  if (session.verdict?.k === k && session.state !== state) throw new AppError('REQUEST_ID_REUSED')
  if (session.state === state) return null
  if (session.state !== 'taught') throw new AppError('LESSON_STEP_NOT_ALLOWED')
  const verdict = { k, at: now, by: staff?._id ?? null, byName: staff?.name ?? null }
  return { state, verdict, pointsOwed: yes }
}

export const sessionView = (session: LessonSessionDocument): SessionView => {
  const { _id: id, learnerId, topic, day, alias, mastered, state } = session
  return { id, learnerId, topic, day, alias, steps: mastered.length, state }
}

/** Where each topic stands: the latest session that was not denied. `sessions` newest first. */
export const progressOf = (sessions: readonly LessonSessionDocument[]): Progress[] => {
  const latest = new Map<string, Progress>()
  for (const { topic, mastered, day, state } of sessions) {
    if (state !== 'denied' && !latest.has(topic)) latest.set(topic, { topic, mastered, day })
  }
  return [...latest.values()]
}
