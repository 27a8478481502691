import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant } from '../fields'
import { ZTell } from '../notice/tell'

/**
 * Where a check-in stands: handed in, asked for something, then the three steps of the green channel; or ended, by a
 * refusal or by its person.
 */
export const PARTY_STATES = [
  'submitted',
  'asked',
  'verified',
  'replied',
  'placed',
  'refused',
  'withdrawn',
] as const
const ZState = z.enum(PARTY_STATES)
export type PartyState = z.infer<typeof ZState>

export const PARTY_REVIEWS = ['verify', 'reply', 'place', 'ask', 'refuse'] as const
export type PartyReview = (typeof PARTY_REVIEWS)[number]

/** What a floating member tells of themselves; sealed as a whole. */
export const ZPartyCard = z.object({
  name: typedText(20),
  phone: z.string().regex(/^1[3-9]\d{9}$/),
  branch: typedText(60).describe('the branch of origin'),
  branchContact: z.string().trim().max(60).describe('who to ask there, with a number; may be empty'),
  joinedOn: ZDay.describe('day of joining the Party'),
  wishes: z.string().trim().max(300),
})
export type PartyCard = z.infer<typeof ZPartyCard>

const ZStep = z.object({
  k: z.string(),
  at: ZInstant,
  to: ZState,
  by: z.string(),
  byName: z.string().nullable().describe('null: the person'),
  sealed: z.string().nullable().describe('what was said with it'),
})

/** `party_check_ins`: one a person, `_id` derived from them. Whether there is one is itself a secret. */
export const ZPartyCheckIn = z.object({
  _id: z.string(),
  openid: z.string(),
  state: ZState,
  sealed: z.string().nullable().describe('the card; null: its person deleted it'),
  steps: z.array(ZStep),
  tells: z.array(ZTell),
  telling: z.boolean(),
  done: z.array(z.object({ k: z.string(), mark: z.string() })),
  createdAt: ZInstant,
  updatedAt: ZInstant,
  v: z.number().int(),
})
export type PartyCheckIn = z.infer<typeof ZPartyCheckIn>
export type PartyStep = PartyCheckIn['steps'][number]

export const ZCheckInPartyInput = ZPartyCard.extend({
  agreed: z.literal(true).describe('the consent of its own that this needs'),
})
export const ZCheckedIn = z.object({ checkInId: z.string() })
export const ZWithdrawPartyInput = z.object({ erase: z.boolean() })

const ZStation = z.object({
  step: z.enum(['submitted', 'verified', 'replied', 'placed']),
  state: z.enum(['done', 'now', 'ahead']),
  at: ZInstant.nullable(),
  byName: z.string().nullable(),
  note: z.string().nullable(),
})
export type ChannelStation = z.infer<typeof ZStation>

export const ZMyPartyOutput = z.object({
  now: ZInstant,
  consent: z.object({ version: z.string(), title: z.string(), lines: z.array(z.string()) }),
  state: z.enum(['none', ...PARTY_STATES]),
  card: ZPartyCard.nullable(),
  channel: z.array(ZStation),
  said: z.string().nullable().describe('what the reviewer asks for, or why it was refused'),
  missing: z.array(z.string()).describe('what is still to be brought or done by the person'),
  bring: z.array(z.string()),
  readers: z.array(z.object({ at: ZInstant, byName: z.string() })).describe('newest first'),
  templateIds: z.array(z.string()),
})
export type MyParty = z.infer<typeof ZMyPartyOutput>

export const ZPartyListInput = z.object({
  list: z.enum(['waiting', 'all']),
  page: z.number().int().min(0).max(999).default(0),
})
const ZPartyRow = z.object({
  id: z.string(),
  name: z.string(),
  state: ZState,
  branch: z.string(),
  updatedAt: ZInstant,
})
export type PartyRow = z.infer<typeof ZPartyRow>
export const ZPartyListOutput = z.object({ now: ZInstant, rows: z.array(ZPartyRow), more: z.boolean() })

export const ZPartyReadInput = z.object({ id: ZId })
export const ZPartyFile = z.object({
  now: ZInstant,
  id: z.string(),
  state: ZState,
  card: ZPartyCard,
  channel: z.array(ZStation),
  history: z.array(
    z.object({ at: ZInstant, to: ZState, byName: z.string().nullable(), note: z.string().nullable() }),
  ),
  may: z.array(z.enum(PARTY_REVIEWS)).describe('which steps are open now'),
})
export type PartyFile = z.infer<typeof ZPartyFile>

export const ZReviewPartyInput = z.object({
  id: ZId,
  review: z.enum(PARTY_REVIEWS),
  note: z.string().trim().max(200).default(''),
})
