import * as z from 'zod'
import { typedText, ZId, ZInstant, ZRequestId } from '../fields'
import { ZPolicyBrief } from '../policy/schema'

export const APPEAL_STATES = [
  'submitted',
  'accepted',
  'working',
  'waiting',
  'answered',
  'referred',
  'closed',
  'reopened',
] as const
export const ZAppealState = z.enum(APPEAL_STATES)
export type AppealState = z.infer<typeof ZAppealState>

export const APPEAL_CATEGORIES = [
  'housing',
  'pay',
  'injury',
  'accident',
  'fine',
  'insurance',
  'children',
  'health',
  'family',
  'other',
] as const
export const ZAppealCategory = z.enum(APPEAL_CATEGORIES)
export type AppealCategory = z.infer<typeof ZAppealCategory>

/** Who speaks in a thread. `system` lines are changes of state told to the person. */
export const ZSpeaker = z.enum(['person', 'worker', 'system'])

/** One line of a thread; `sealed` is the encrypted text (case data is sensitive). */
export const ZThreadEntry = z.object({
  k: ZRequestId,
  at: ZInstant,
  by: z.string(),
  speaker: ZSpeaker,
  sealed: z.string().nullable(),
  policyId: ZId.nullable(),
  check: z.enum(['pass', 'review', 'risky', 'unchecked']),
})
export type ThreadEntry = z.infer<typeof ZThreadEntry>

/** One change of state: who, when, why. */
export const ZAppealStep = z.object({
  at: ZInstant,
  by: z.string(),
  to: ZAppealState,
  why: z.string(),
  k: ZRequestId,
})
export type AppealStep = z.infer<typeof ZAppealStep>

/** `appeals`: thread, state and clocks in one document, so one conditional update (`v`) changes all together. */
export const ZAppealDocument = z.object({
  _id: ZId,
  openid: z.string(),
  alias: z.string(),
  category: ZAppealCategory,
  urgent: z.boolean(),
  state: ZAppealState,
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  submittedAt: ZInstant,
  firstAnswerDueAt: ZInstant,
  firstAnsweredAt: ZInstant.nullable(),
  waitingSince: ZInstant.nullable().describe('since when the person waits for an answer; null: nobody waits'),
  answerDueAt: ZInstant.nullable().describe('until when the next answer is promised; null: nobody waits'),
  solved: z.boolean().nullable().describe('what the person said at closing; null: not closed'),
  updatedAt: ZInstant,
  personReadAt: ZInstant.nullable(),
  erasedAt: ZInstant.nullable()
    .default(null)
    .describe('when its person asked to be forgotten: no word is left in it'),
  thread: z.array(ZThreadEntry),
  history: z.array(ZAppealStep),
  v: z.number().int(),
})
export type AppealDocument = z.infer<typeof ZAppealDocument>

const ZMessageView = z.object({
  id: z.string(),
  at: ZInstant,
  speaker: ZSpeaker,
  mine: z.boolean(),
  text: z.string().nullable(),
  policy: ZPolicyBrief.nullable(),
})
export type MessageView = z.infer<typeof ZMessageView>

export const ZAppealSummary = z.object({
  id: ZId,
  category: ZAppealCategory,
  urgent: z.boolean(),
  state: ZAppealState,
  preview: z.string(),
  submittedAt: ZInstant,
  updatedAt: ZInstant,
  firstAnswerDueAt: ZInstant,
  answered: z.boolean(),
  overdue: z.boolean().describe('a promised answer is late, by the clock of the cloud'),
  unread: z.boolean(),
})
export type AppealSummary = z.infer<typeof ZAppealSummary>

export const ZAppealView = ZAppealSummary.extend({
  ownerName: z.string().nullable(),
  messages: z.array(ZMessageView),
  steps: z.array(z.object({ at: ZInstant, to: ZAppealState, why: z.string() })),
  canSend: z.boolean(),
  canClose: z.boolean(),
})
export type AppealView = z.infer<typeof ZAppealView>

export const ZInboxRow = ZAppealSummary.extend({
  alias: z.string(),
  ownerName: z.string().nullable(),
  mine: z.boolean(),
  minutesLeft: z
    .number()
    .int()
    .nullable()
    .describe('minutes until the promised answer; negative: late; null: nobody waits'),
})
export type InboxRow = z.infer<typeof ZInboxRow>

export const ZStaffAppealView = ZAppealView.extend({
  alias: z.string(),
  phoneMasked: z.string().nullable(),
  occupation: z.string().nullable(),
  mine: z.boolean(),
  canAccept: z.boolean(),
  canReply: z.boolean(),
  proposals: z.array(ZPolicyBrief).describe('policies nearest to what the person wrote'),
})
export type StaffAppealView = z.infer<typeof ZStaffAppealView>

export const ZHotline = z.object({ number: z.string(), name: z.string(), when: z.string() })

export const ZCreateAppealInput = z.object({ text: typedText(1000), category: ZAppealCategory.optional() })
export type CreateAppealInput = z.infer<typeof ZCreateAppealInput>
export const ZCreateAppealOutput = z.object({
  appeal: ZAppealView,
  policies: z.array(ZPolicyBrief).max(3),
  hotlines: z.array(ZHotline).describe('filled when the text speaks of danger, injury or a child'),
  promise: z.string().describe('when an answer comes, said honestly'),
})
export const ZListMyAppealsOutput = z.object({
  appeals: z.array(ZAppealSummary),
  templateIds: z.array(z.string()),
  promise: z.string(),
  hotlines: z.array(ZHotline),
})
export const ZAppealIdInput = z.object({ appealId: ZId })
export const ZAppealOutput = z.object({ appeal: ZAppealView })
export const ZSendMessageInput = z.object({ appealId: ZId, text: typedText(1000) })
export type SendMessageInput = z.infer<typeof ZSendMessageInput>
export const ZCloseAppealInput = z.object({ appealId: ZId, solved: z.boolean() })

export const INBOX_BOXES = ['waiting', 'mine', 'all', 'closed'] as const
export const ZListInboxInput = z.object({ box: z.enum(INBOX_BOXES) })
export type InboxBox = (typeof INBOX_BOXES)[number]
export const ZListInboxOutput = z.object({
  rows: z.array(ZInboxRow),
  counts: z.object({ waiting: z.number().int(), overdue: z.number().int(), mine: z.number().int() }),
})
export type Inbox = z.infer<typeof ZListInboxOutput>
export const ZStaffAppealOutput = z.object({ appeal: ZStaffAppealView })
export const ZReplyInput = z
  .object({ appealId: ZId, text: typedText(1000).optional(), policyId: ZId.optional() })
  .refine((input) => input.text || input.policyId, {
    message: 'say something or attach a policy',
    path: ['text'],
  })
export type ReplyInput = z.infer<typeof ZReplyInput>
