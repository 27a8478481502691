import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant } from '../fields'
import { ZTell } from '../notice/tell'

/** What can be asked for: what a street can do for somebody who cannot do it alone. */
export const ASSISTANCE_NEEDS = [
  'hospital',
  'paperwork',
  'device',
  'household',
  'supplies',
  'child',
  'hardship',
  'job',
  'other',
] as const
export const ZAssistanceNeed = z.enum(ASSISTANCE_NEEDS)
export type AssistanceNeed = z.infer<typeof ZAssistanceNeed>

export const ASSISTANCE_STATES = ['open', 'taken', 'done', 'confirmed', 'cancelled'] as const
const ZState = z.enum(ASSISTANCE_STATES)
export type AssistanceState = z.infer<typeof ZState>

const ZWhom = z.enum(['disabledRider', 'familyInNeed'])
const ZPhone = z.string().regex(/^1[3-9]\d{9}$/)

/** What was told of somebody's need; sealed as a whole. */
export const ZAssistanceCard = z.object({
  whom: ZWhom,
  text: typedText(500),
  name: typedText(20),
  phone: ZPhone.nullable().describe('null: the number they registered'),
})
export type AssistanceCard = z.infer<typeof ZAssistanceCard>

const ZStep = z.object({
  k: z.string(),
  at: ZInstant,
  day: ZDay.describe('when it happened or will happen'),
  to: ZState.nullable().describe('null: a step on the way'),
  by: z.string(),
  byName: z.string().nullable().describe('null: the person'),
  sealed: z.string().nullable(),
})
export type AssistanceStep = z.infer<typeof ZStep>

/** `assistance`: one request from asking to done. Nobody but its people and who handles it sees a word of it. */
export const ZAssistance = z.object({
  _id: z.string(),
  openid: z.string().describe('whom it is for: an OPENID, or phone:<blind index> until they come'),
  asker: z.string(),
  viewers: z.array(z.string()).describe('whose list it is in'),
  askedBy: z.enum(['self', 'other', 'staff']),
  consentAt: ZInstant,
  need: ZAssistanceNeed,
  state: ZState,
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  sealed: z.string().nullable().describe('the card; null: its person is gone'),
  steps: z.array(ZStep),
  dueAt: ZInstant.nullable().describe(
    'until when it is to be taken, then done; null: no longer the street’s turn',
  ),
  dueTold: ZInstant.nullable().describe('the due time the supervisors have heard of'),
  tells: z.array(ZTell),
  telling: z.boolean(),
  done: z.array(z.object({ k: z.string(), mark: z.string() })),
  createdAt: ZInstant,
  updatedAt: ZInstant,
  v: z.number().int(),
})
export type Assistance = z.infer<typeof ZAssistance>

const words = { whom: ZWhom, need: ZAssistanceNeed, text: typedText(500) }
export const ZAskInput = z.object({
  ...words,
  name: typedText(20),
  forOther: z.object({ phone: ZPhone, agreed: z.literal(true).describe('they know and agree') }).nullable(),
})
export const ZOpenForInput = z.object({
  ...words,
  name: typedText(20),
  phone: ZPhone,
  agreed: z.literal(true),
})
export const ZAssistanceDone = z.object({ id: z.string() })
export const ZAssistanceId = z.object({ id: ZId })
export const ZConfirmInput = ZAssistanceId.extend({
  solved: z.boolean(),
  text: z.string().trim().max(200).default(''),
})
export const ZAddStepInput = ZAssistanceId.extend({ day: ZDay, text: typedText(200) })
export const ZFinishInput = ZAssistanceId.extend({ text: typedText(200) })
export const ZHandOverInput = ZAssistanceId.extend({ colleagueId: ZId, why: typedText(100) })

const ZStepView = z.object({
  at: ZInstant,
  day: ZDay,
  to: ZState.nullable(),
  byName: z.string().nullable(),
  text: z.string().nullable(),
})
const ZMineView = z.object({
  id: z.string(),
  need: ZAssistanceNeed,
  state: ZState,
  name: z.string(),
  text: z.string(),
  forOther: z.boolean(),
  ownerName: z.string().nullable(),
  dueAt: ZInstant.nullable(),
  createdAt: ZInstant,
  steps: z.array(ZStepView).describe('newest first'),
  mayConfirm: z.boolean(),
  mayCancel: z.boolean(),
})
export type MyAssistance = z.infer<typeof ZMineView>
export const ZMyAssistanceOutput = z.object({
  now: ZInstant,
  hasPhone: z.boolean(),
  requests: z.array(ZMineView).describe('newest first, twenty at most'),
  onDuty: z
    .boolean()
    .describe('the caller is on duty now, or handles something: they may open the helper’s list'),
  templateIds: z.array(z.string()),
})
export type MyAssistanceList = z.infer<typeof ZMyAssistanceOutput>

const ZRow = z.object({
  id: z.string(),
  need: ZAssistanceNeed,
  state: ZState,
  ownerName: z.string().nullable(),
  mine: z.boolean(),
  dueAt: ZInstant.nullable(),
  overdue: z.boolean(),
  createdAt: ZInstant,
})
export type AssistanceRow = z.infer<typeof ZRow>
export const ZInboxInput = z.object({
  list: z.enum(['open', 'mine', 'overdue', 'all']),
  page: z.number().int().min(0).max(999).default(0),
})
export const ZInboxOutput = z.object({
  now: ZInstant,
  rows: z.array(ZRow),
  more: z.boolean(),
  counts: z.object({
    open: z.number().int(),
    taken: z.number().int(),
    done: z.number().int(),
    confirmed: z.number().int(),
    cancelled: z.number().int(),
    overdue: z.number().int(),
  }),
})
export type AssistanceInbox = z.infer<typeof ZInboxOutput>

export const ZHelperOutput = z.object({ now: ZInstant, onDuty: z.boolean(), rows: z.array(ZRow) })
export const ZAssistanceFile = z.object({
  now: ZInstant,
  id: z.string(),
  need: ZAssistanceNeed,
  state: ZState,
  askedBy: z.enum(['self', 'other', 'staff']),
  card: ZAssistanceCard.omit({ phone: true }),
  phoneMasked: z.string().nullable(),
  ownerName: z.string().nullable(),
  mine: z.boolean(),
  dueAt: ZInstant.nullable(),
  overdue: z.boolean(),
  createdAt: ZInstant,
  steps: z.array(ZStepView).describe('newest first'),
  colleagues: z.array(z.object({ id: z.string(), name: z.string() })).describe('to hand over to'),
})
export type AssistanceFile = z.infer<typeof ZAssistanceFile>
export const ZAssistancePhone = z.object({ phone: z.string() })
