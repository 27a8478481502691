import { decideMentor, newMentor } from '../../../../domain/lesson/decide-mentor'
import { decideVerdict, newSession } from '../../../../domain/lesson/decide-session'
import type { LearnerDocument, MentorDocument } from '../../../../domain/lesson/schema'
import { LATER, NOON, type Scene } from '../scene'

const sure = <T>(value: T | null): T => {
  if (value === null) throw new Error('this step has not been taken yet')
  return value
}

const asked = (id: string): MentorDocument =>
  newMentor(
    { id, openid: `rider-${id}`, alias: '骑手 X7K2', topics: ['shop'] },
    { k: `request-${id}-1`, mark: 'm', now: NOON },
  )
const confirmed = (): MentorDocument => {
  const mentor = asked('teaches')
  const staff = { _id: 'tian', name: '田老师' }
  const { set, step } = sure(
    decideMentor(mentor, { yes: true, why: '', staff }, { k: 'request-yes', mark: 'm', now: LATER }),
  )
  return { ...mentor, ...set, steps: [...mentor.steps, step], v: 2 }
}

const learner = (id: string, own: boolean): LearnerDocument => ({
  _id: id,
  openid: own ? 'learner-openid' : null,
  sealed: own ? null : 'sealed',
  code: own ? 'A1B2C3D4' : null,
  mentor: 'rider-teaches',
  byName: null,
  k: `request-${id}`,
  mark: 'm',
  at: NOON,
  v: 1,
})

const taught = newSession(confirmed(), learner('elder', false), {
  topic: 'shop',
  mastered: ['open'],
  k: 'request-taught',
  mark: 'm',
  now: NOON,
})
const own = newSession(confirmed(), learner('own', true), {
  topic: 'shop',
  mastered: ['open'],
  k: 'request-own',
  mark: 'm',
  now: NOON,
})
const judged = {
  ...own,
  ...sure(
    decideVerdict(own, { yes: true, k: 'request-judged', now: LATER, openid: 'learner-openid', staff: null }),
  ),
}

/** Somebody who offers to teach and somebody who does; a learner by name and one with WeChat; two lessons. */
export const LESSON_SCENE: Scene = {
  documents: {
    mentors: [asked('asks'), confirmed()],
    learners: [learner('elder', false), learner('own', true)],
    lesson_sessions: [taught, judged],
  },
  breaks: [
    ['mentor-tells-its-history', 'mentors', 'asks', { state: 'stopped' }],
    [
      'mentor-confirmed-by-staff',
      'mentors',
      'teaches',
      { steps: confirmed().steps.map((step) => ({ ...step, by: 'rider-teaches' })) },
    ],
    [
      'mentor-confirmed-by-staff',
      'mentors',
      'teaches',
      { steps: confirmed().steps.map((step) => ({ ...step, by: null })) },
    ],
    ['learner-is-one-kind', 'learners', 'own', { sealed: 'sealed' }],
    ['learner-is-one-kind', 'learners', 'elder', { mentor: null }],
    ['learner-not-own-mentor', 'learners', 'own', { mentor: 'learner-openid' }],
    ['lesson-says-who-confirmed', 'lesson_sessions', taught._id, { verdict: judged.verdict }],
    ['lesson-says-who-confirmed', 'lesson_sessions', judged._id, { verdict: null }],
    [
      'lesson-says-who-confirmed',
      'lesson_sessions',
      judged._id,
      { verdict: { ...judged.verdict, by: 'rider-teaches' } },
    ],
    ['lesson-points-after-confirmation', 'lesson_sessions', taught._id, { pointsOwed: true }],
  ],
}
