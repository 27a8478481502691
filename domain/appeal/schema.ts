import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant, ZRequestId } from '../fields'
import { ZPolicyBrief } from '../policy/schema'
import { ZEvidence } from './evidence-schema'
import {
  TRY_WAYS,
  ZAttachment,
  ZContactTry,
  ZDone,
  ZNote,
  ZRating,
  ZSolutionClock,
  ZTell,
} from './parts-schema'
import { ZReferral, ZReferralView } from './referral-schema'

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
  attachment: ZAttachment.nullable().default(null),
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
  told: z.boolean().default(false).describe('true: worth a line of its own in the thread'),
})
export type AppealStep = z.infer<typeof ZAppealStep>

/** How an appeal ended. Only `word` is the person's own; the others are counted apart. */
export const CLOSED_BY = ['word', 'tries', 'merge', 'erasure'] as const
export const ZClosedBy = z.enum(CLOSED_BY)

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
  ownerSince: ZInstant.nullable().default(null),
  poolAt: ZInstant.nullable()
    .default(null)
    .describe('from when on it is everybody’s: an owner who is silent loses it then; null: nobody waits'),
  supervisorAt: ZInstant.nullable()
    .default(null)
    .describe('from when on the supervisors are told; null: nobody waits, or they were told'),
  solution: ZSolutionClock.nullable().default(null),
  solved: z.boolean().nullable().describe('what the person said at closing; null: not closed'),
  closedBy: ZClosedBy.nullable().default(null),
  closedAt: ZInstant.nullable().default(null),
  reopenedCount: z.number().int().default(0),
  rating: ZRating.nullable().default(null),
  mergedInto: ZId.nullable().default(null).describe('the appeal that goes on in its place'),
  openedBy: z.string().nullable().default(null).describe('the worker who wrote it down for the person'),
  notes: z.array(ZNote).default([]),
  tries: z.array(ZContactTry).default([]),
  referrals: z.array(ZReferral).default([]),
  desk: z.string().nullable().default(null).describe('the role of the partner who has it before them'),
  evidence: ZEvidence.nullable().default(null),
  deadlineOn: ZDay.nullable().default(null).describe('the next day after which a right is lost'),
  tells: z.array(ZTell).default([]),
  done: z.array(ZDone).default([]),
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
  attachment: ZAttachment.nullable(),
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
  steps: z.array(z.object({ at: ZInstant, to: ZAppealState, why: z.string(), told: z.boolean() })),
  canSend: z.boolean(),
  canClose: z.boolean(),
  canReopen: z.boolean(),
  canRate: z.boolean(),
  now: ZInstant.describe('the clock of the cloud; a phone may be wrong'),
  code: z.string().describe('six letters to name the appeal by'),
  answerDueAt: ZInstant.nullable(),
  solutionDueAt: ZInstant.nullable().describe('null: the clock stands while the turn is the person’s'),
  closedBy: ZClosedBy.nullable(),
  mergedInto: ZId.nullable(),
  stars: z.number().int().nullable(),
  referrals: z.array(ZReferralView),
  evidenceFiles: z.number().int(),
  deadlineOn: ZDay.nullable(),
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
  canSubstitute: z.boolean().describe('true: a colleague’s, who may be away'),
  canHandOver: z.boolean(),
  canCloseByTries: z.boolean(),
  tryDays: z.number().int().describe('on how many days nobody was reached since the person last wrote'),
  tries: z.array(z.object({ at: ZInstant, byName: z.string(), way: z.enum(TRY_WAYS) })),
  notes: z.array(z.object({ id: z.string(), at: ZInstant, byName: z.string(), text: z.string().nullable() })),
  openedFor: z.boolean(),
  poolAt: ZInstant.nullable(),
  proposals: z.array(ZPolicyBrief).describe('policies nearest to what the person wrote'),
})
export type StaffAppealView = z.infer<typeof ZStaffAppealView>

export const ZHotline = z.object({ number: z.string(), name: z.string(), when: z.string() })

/** A file the phone has uploaded; the cloud takes it in and gives it a place of its own. */
export const ZUploaded = z.object({
  kind: z.enum(['picture', 'voice']),
  fileId: typedText(400),
  seconds: z.number().int().min(1).max(60).optional(),
})
export type Uploaded = z.infer<typeof ZUploaded>

export const ZCreateAppealInput = z.object({
  text: typedText(1000),
  category: ZAppealCategory.optional(),
  files: z.array(ZUploaded).max(4).default([]),
})
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
export const ZSendMessageInput = z
  .object({ appealId: ZId, text: typedText(1000).optional(), file: ZUploaded.optional() })
  .refine(({ text, file }) => text !== undefined || file !== undefined, {
    message: 'say something or send a file',
    path: ['text'],
  })
export type SendMessageInput = z.infer<typeof ZSendMessageInput>
export const ZCloseAppealInput = z.object({ appealId: ZId, solved: z.boolean() })
export const ZReopenInput = z.object({ appealId: ZId, text: typedText(1000) })
export const ZRateInput = z.object({
  appealId: ZId,
  stars: z.number().int().min(1).max(5),
  words: typedText(200).optional(),
})
export const ZHelpedInput = z.object({ policyId: ZId })
export const ZHelpedOutput = z.object({ counted: z.literal(true) })

/** `helped`: a person who found their answer on a card and needed no appeal. Nobody is named. */
export const ZHelpedDocument = z.object({ _id: z.string(), policyId: ZId, at: ZInstant })

export const INBOX_BOXES = ['waiting', 'soon', 'overdue', 'free', 'mine', 'absent', 'all', 'closed'] as const
export const ZListInboxInput = z.object({
  box: z.enum(INBOX_BOXES),
  page: z.number().int().min(0).max(500).default(0),
})
export type InboxBox = (typeof INBOX_BOXES)[number]
export const ZListInboxOutput = z.object({
  rows: z.array(ZInboxRow),
  counts: z.object({
    waiting: z.number().int(),
    soon: z.number().int(),
    overdue: z.number().int(),
    free: z.number().int(),
    mine: z.number().int(),
    absent: z.number().int(),
  }),
  more: z.boolean().describe('true: the next page may hold more'),
  now: ZInstant,
})
export type Inbox = z.infer<typeof ZListInboxOutput>
export const ZStaffAppealOutput = z.object({ appeal: ZStaffAppealView })
export const ZReplyInput = z
  .object({
    appealId: ZId,
    text: typedText(1000).optional(),
    policyId: ZId.optional(),
    file: ZUploaded.optional(),
    slotsOf: ZId.optional().describe('a programme whose times are offered'),
    asks: z.boolean().default(false).describe('true: the turn is the person’s now'),
  })
  .refine((input) => input.text || input.policyId || input.file || input.slotsOf, {
    message: 'say something or attach a policy, a file or a time',
    path: ['text'],
  })
export type ReplyInput = z.infer<typeof ZReplyInput>
