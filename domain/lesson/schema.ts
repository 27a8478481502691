import * as z from 'zod'
import { ZDay, ZId, ZInstant, ZRequestId } from '../fields'

export const ZTopics = z.array(ZId).min(1).max(12)

export const MENTOR_STATES = ['asked', 'confirmed', 'refused', 'stopped'] as const
const ZMentorState = z.enum(MENTOR_STATES)
export type MentorState = z.infer<typeof ZMentorState>

const ZMentorStep = z.object({
  k: ZRequestId,
  mark: z.string(),
  at: ZInstant,
  to: ZMentorState,
  by: z.string().nullable().describe('OPENID of the worker; null: the mentor'),
  byName: z.string().nullable(),
  why: z.string(),
})
export type MentorStep = z.infer<typeof ZMentorStep>

/** `mentors`: `_id` = derived from the person, who offered to teach some topics; staff confirm. */
export const ZMentorDocument = z.object({
  _id: ZId,
  openid: z.string(),
  alias: z.string(),
  topics: ZTopics,
  state: ZMentorState,
  steps: z.array(ZMentorStep),
  at: ZInstant,
  updatedAt: ZInstant,
  v: z.number().int(),
})
export type MentorDocument = z.infer<typeof ZMentorDocument>

/**
 * `learners`: one document a learner. Either a person of WeChat (`openid`), or an elder without it, of whom the sealed
 * name is all that is kept. `mentor`: who teaches just now. `sealed` and `openid` both null: taken back.
 */
export const ZLearnerDocument = z.object({
  _id: ZId,
  openid: z.string().nullable(),
  sealed: z.string().nullable(),
  code: z.string().nullable().describe('what a learner with WeChat shows to a mentor'),
  mentor: z.string().nullable().describe('OPENID of the mentor'),
  byName: z
    .string()
    .nullable()
    .describe('the worker who entered the learner; null: the mentor or the learner'),
  k: ZRequestId,
  mark: z.string(),
  at: ZInstant,
  v: z.number().int(),
})
export type LearnerDocument = z.infer<typeof ZLearnerDocument>

export const SESSION_STATES = ['taught', 'confirmed', 'denied'] as const
export const ZSessionState = z.enum(SESSION_STATES)

/**
 * `lesson_sessions`: `_id` = learner@topic@day, so that a learner is taught a topic once a day, by one mentor.
 * `mastered`: all the learner can do as of that day, which is where the next one goes on.
 */
export const ZLessonSessionDocument = z.object({
  _id: z.string(),
  learnerId: ZId,
  topic: ZId,
  day: ZDay,
  openid: z.string().describe('the mentor'),
  alias: z.string(),
  mastered: z.array(z.string().max(8)).max(12),
  state: ZSessionState,
  verdict: z
    .object({ k: ZRequestId, at: ZInstant, by: z.string().nullable(), byName: z.string().nullable() })
    .nullable()
    .describe('`by` null: the learner'),
  saves: z.array(z.object({ k: ZRequestId, mark: z.string(), at: ZInstant })),
  pointsOwed: z.boolean(),
  at: ZInstant,
  v: z.number().int(),
})
export type LessonSessionDocument = z.infer<typeof ZLessonSessionDocument>
