import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant, ZRequestId } from '../fields'

export const WISH_TOPICS = ['meal', 'rest', 'charge', 'time', 'activity', 'other'] as const
export const ZWishTopic = z.enum(WISH_TOPICS)
export type WishTopic = z.infer<typeof ZWishTopic>

export const WISH_STATES = ['pending', 'open', 'adopted', 'changed', 'declined', 'hidden'] as const
export const ZWishState = z.enum(WISH_STATES)
export type WishState = z.infer<typeof ZWishState>

export const WISH_LETTERS = 120
const ZReason = typedText(120)

export const ZWishStep = z.object({
  at: ZInstant,
  by: z.string(),
  to: ZWishState,
  why: z.string(),
  k: ZRequestId,
})

/** `wishes`: what somebody would like to be otherwise, with its votes: count and members are one truth in one place. */
export const ZWishDocument = z.object({
  _id: ZId,
  openid: z.string(),
  alias: z.string(),
  topic: ZWishTopic,
  text: z.string(),
  check: z.enum(['pass', 'review', 'risky', 'unchecked']),
  state: ZWishState,
  votes: z.number().int().min(0),
  voters: z.array(z.string()).describe('tokens of those who vote for it; nobody can read them back'),
  reason: z.string().nullable(),
  changeId: ZId.nullable(),
  tellVoters: z.boolean().describe('those who voted are still to be told'),
  submittedAt: ZInstant,
  updatedAt: ZInstant,
  k: ZRequestId,
  history: z.array(ZWishStep),
  v: z.number().int(),
})
export type WishDocument = z.infer<typeof ZWishDocument>

/** `changes`: what became different because somebody said so. */
export const ZChangeDocument = z.object({
  _id: ZId,
  wishId: ZId.nullable(),
  title: z.string(),
  before: z.string().nullable().describe('how it was; null: nobody wrote it down'),
  after: z.string(),
  because: z.string().describe('who said what'),
  sinceDay: ZDay.nullable(),
  sinceText: z.string().describe('since when, as a person says it'),
  source: z.string().nullable(),
  at: ZInstant.describe('orders the list'),
  byName: z.string().nullable(),
  k: ZRequestId.nullable(),
})
export type ChangeDocument = z.infer<typeof ZChangeDocument>

export const SURVEY_SERVICES = ['booking', 'meal'] as const
export const ZSurveyService = z.enum(SURVEY_SERVICES)
export type SurveyService = z.infer<typeof ZSurveyService>

/** `surveys`: one question after a service, as data. */
export const ZSurveyDocument = z.object({
  _id: ZId,
  question: z.string(),
  service: ZSurveyService,
  programmeId: ZId.nullable().describe('only after this programme; null: after any of the kind'),
  options: z.array(z.string()).min(2).max(4),
  active: z.boolean(),
  at: ZInstant,
  by: z.string(),
  byName: z.string(),
  k: ZRequestId,
})
export type SurveyDocument = z.infer<typeof ZSurveyDocument>

/** `survey_answers`: one a person and use of a service; `option` null: skipped, which is an answer too. */
export const ZSurveyAnswerDocument = z.object({
  _id: ZId,
  openid: z.string(),
  surveyId: ZId,
  use: z.string().describe('the booking or the meal it is about'),
  option: z.number().int().min(0).max(3).nullable(),
  at: ZInstant,
})
export type SurveyAnswerDocument = z.infer<typeof ZSurveyAnswerDocument>

export const ZWishView = z.object({
  id: ZId,
  topic: ZWishTopic,
  text: z.string(),
  state: ZWishState,
  votes: z.number().int(),
  voted: z.boolean(),
  mine: z.boolean(),
  reason: z.string().nullable(),
  changeId: ZId.nullable(),
  submittedAt: ZInstant,
  updatedAt: ZInstant,
})
export type WishView = z.infer<typeof ZWishView>

export const ZChangeView = z.object({
  id: ZId,
  title: z.string(),
  before: z.string().nullable(),
  after: z.string(),
  because: z.string(),
  sinceDay: ZDay.nullable(),
  sinceText: z.string(),
  source: z.string().nullable(),
  at: ZInstant,
})
export type ChangeView = z.infer<typeof ZChangeView>

export const WISH_TABS = ['open', 'answered', 'mine'] as const
export type WishTab = (typeof WISH_TABS)[number]
export const ZListWishesInput = z.object({
  tab: z.enum(WISH_TABS),
  skip: z.number().int().min(0).max(400).describe('how many were read already'),
})
export const ZListWishesOutput = z.object({
  now: ZInstant,
  wishes: z.array(ZWishView),
  more: z.boolean(),
  templateIds: z.array(z.string()),
})
export const ZListChangesInput = z.object({ before: ZInstant.nullable() })
export const ZListChangesOutput = z.object({
  now: ZInstant,
  changes: z.array(ZChangeView),
  more: z.boolean(),
})

export const ZSimilarInput = z.object({ text: typedText(WISH_LETTERS) })
export const ZSimilarOutput = z.object({ wishes: z.array(ZWishView) })
export const ZMakeWishInput = z.object({ topic: ZWishTopic, text: typedText(WISH_LETTERS) })
export const ZWishOutput = z.object({ wish: ZWishView })
export const ZVoteInput = z.object({ wishId: ZId, up: z.boolean() })
export const ZVoteOutput = z.object({ votes: z.number().int(), voted: z.boolean() })

export const ZNextSurveyOutput = z.object({
  survey: z
    .object({
      id: ZId,
      question: z.string(),
      options: z.array(z.string()),
      use: z.string(),
      service: ZSurveyService,
    })
    .nullable(),
})
export const ZAnswerSurveyInput = z.object({
  surveyId: ZId,
  use: z.string().max(200),
  option: z.number().int().min(0).max(3).nullable(),
})
export const ZAnswerSurveyOutput = z.object({ option: z.number().int().nullable() })

export const DESK_TABS = ['pending', 'open', 'adopted', 'ended'] as const
export type DeskTab = (typeof DESK_TABS)[number]
export const ZDeskWishesInput = z.object({ tab: z.enum(DESK_TABS), skip: z.number().int().min(0).max(400) })
export const ZDeskWish = ZWishView.extend({ alias: z.string() })
export type DeskWish = z.infer<typeof ZDeskWish>
export const ZDeskWishesOutput = z.object({ now: ZInstant, wishes: z.array(ZDeskWish), more: z.boolean() })

export const ZReviewWishInput = z
  .object({
    wishId: ZId,
    to: z.enum(['open', 'adopted', 'declined', 'hidden']),
    reason: z.string().trim().max(120).default(''),
  })
  .refine(({ to, reason }) => reason !== '' || to === 'open' || to === 'adopted', {
    message: 'say why',
    path: ['reason'],
  })
export const ZReviewWishOutput = z.object({ wishId: ZId, state: ZWishState })

export const ZWriteChangeInput = z.object({
  wishId: ZId.nullable(),
  title: typedText(30),
  before: z.string().trim().max(120).nullable(),
  after: typedText(120),
  because: ZReason,
  sinceDay: ZDay,
})
export type WriteChangeInput = z.infer<typeof ZWriteChangeInput>
export const ZWriteChangeOutput = z.object({ change: ZChangeView })

export const ZSurveyView = z.object({
  id: ZId,
  question: z.string(),
  service: ZSurveyService,
  programmeId: ZId.nullable(),
  options: z.array(z.string()),
  active: z.boolean(),
  at: ZInstant,
})
export type SurveyView = z.infer<typeof ZSurveyView>
export const ZListSurveysOutput = z.object({
  surveys: z.array(ZSurveyView),
  programmes: z.array(z.object({ id: ZId, name: z.string() })),
})
export const ZSaveSurveyInput = z.object({
  question: typedText(40),
  service: ZSurveyService,
  programmeId: ZId.nullable(),
  options: z.array(typedText(12)).min(2).max(4),
})
export type SaveSurveyInput = z.infer<typeof ZSaveSurveyInput>
export const ZSurveyOutput = z.object({ survey: ZSurveyView })
export const ZSwitchSurveyInput = z.object({ surveyId: ZId, active: z.boolean() })
export const ZSurveyIdInput = z.object({ surveyId: ZId })
export const ZSurveyResultOutput = z.object({
  counts: z.array(z.number().int()).describe('per option'),
  skipped: z.number().int(),
})
