import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant } from '../fields'
import { ZCardInput, ZCardView } from './card-schema'
import { MENTOR_STATES, ZSessionState, ZTopics } from './schema'

const ZSessionId = z.string().max(150)
const ZWhy = z.string().trim().max(100)

export const ZCardsOutput = z.object({
  now: ZInstant,
  cards: z.array(ZCardView),
  classes: z
    .array(z.object({ programmeId: ZId, name: z.string(), when: z.string(), bookable: z.boolean() }))
    .describe('group classes: programmes of the booking engine'),
})
export type Cards = z.infer<typeof ZCardsOutput>

const ZProgress = z.object({ topic: ZId, mastered: z.array(z.string()), day: ZDay })
export type Progress = z.infer<typeof ZProgress>

const ZSessionView = z.object({
  id: ZSessionId,
  learnerId: ZId,
  topic: ZId,
  day: ZDay,
  alias: z.string().describe('the mentor'),
  steps: z.number().int().describe('how many steps the learner can do'),
  state: ZSessionState,
})
export type SessionView = z.infer<typeof ZSessionView>

export const ZLearningOutput = z.object({
  now: ZInstant,
  code: z.string().nullable().describe('null: has not joined yet'),
  progress: z.array(ZProgress),
  sessions: z.array(ZSessionView).describe('newest first'),
})
export type Learning = z.infer<typeof ZLearningOutput>
export const ZJoinOutput = z.object({ code: z.string() })
export const ZConfirmInput = z.object({ sessionId: ZSessionId, yes: z.boolean() })
export const ZConfirmOutput = z.object({ sessionId: ZSessionId, state: ZSessionState })

export const ZOfferTeachingInput = z.object({ topics: ZTopics })
export const ZStopTeachingInput = z.object({ why: ZWhy.default('') })
const ZMentorState = z.enum(MENTOR_STATES)
export const ZMentorStateOutput = z.object({ state: ZMentorState })

const ZLearnerView = z.object({
  id: ZId,
  name: z.string(),
  own: z.boolean().describe('has WeChat, confirms for themselves'),
  progress: z.array(ZProgress),
})
export type LearnerView = z.infer<typeof ZLearnerView>
export const ZTeachingOutput = z.object({
  now: ZInstant,
  state: ZMentorState.nullable().describe('null: has never offered'),
  topics: z.array(ZId),
  why: z.string(),
  learners: z.array(ZLearnerView),
  sessions: z.array(ZSessionView).describe('newest first'),
  templateIds: z.array(z.string()),
})
export type Teaching = z.infer<typeof ZTeachingOutput>

export const ZAddLearnerInput = z.union([
  z.strictObject({ name: typedText(20) }),
  z.strictObject({ code: z.string().regex(/^[0-9A-F]{8}$/) }),
])
export const ZLearnerIdOutput = z.object({ learnerId: ZId })
export const ZLearnerIdInput = z.object({ learnerId: ZId })
export const ZTeachInput = z.object({
  learnerId: ZId,
  topic: ZId,
  mastered: z.array(z.string().max(8)).max(12),
})
export const ZTeachOutput = z.object({ session: ZSessionView })

export const ZEnrolInput = z.object({ name: typedText(20), mentorId: ZId })
export const ZDecideMentorInput = z.object({ mentorId: ZId, yes: z.boolean(), why: ZWhy.default('') })
const ZMentorRow = z.object({
  id: ZId,
  alias: z.string(),
  topics: z.array(ZId),
  state: ZMentorState,
  at: ZInstant,
})
export type MentorRow = z.infer<typeof ZMentorRow>
export const ZMentorDeskOutput = z.object({
  now: ZInstant,
  mentors: z.array(ZMentorRow).describe('those to be decided first'),
  sessions: z.array(ZSessionView.extend({ learner: z.string() })).describe('to be confirmed, oldest first'),
})
export type MentorDesk = z.infer<typeof ZMentorDeskOutput>

export const ZSaveCardInput = z.object({
  cardId: ZId.nullable().describe('null: a new card'),
  edited: z.number().int().min(0).nullable().describe('version on the screen'),
  card: ZCardInput,
  why: typedText(100),
})
export const ZSaveCardOutput = z.object({ card: ZCardView })
export const ZCardHistoryInput = z.object({ cardId: ZId, page: z.number().int().min(0).max(99).default(0) })
export const ZCardHistoryOutput = z.object({
  changes: z.array(z.object({ at: ZInstant, byName: z.string(), why: z.string(), v: z.number().int() })),
  more: z.boolean(),
})
export const ZDeskCardsOutput = z.object({ now: ZInstant, cards: z.array(ZCardView) })
