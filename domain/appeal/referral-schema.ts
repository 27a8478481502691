import * as z from 'zod'
import { typedText, ZId, ZInstant, ZRequestId } from '../fields'

export const REFERRAL_PARTNERS = ['lawyer', 'clinic', 'union', 'platform', 'department'] as const
export const ZReferralPartner = z.enum(REFERRAL_PARTNERS)
export type ReferralPartner = z.infer<typeof ZReferralPartner>

/** What may be shared, each only if the worker proposed it and the person agreed to it. */
export const SHARED_FIELDS = ['summary', 'category', 'phone', 'occupation', 'thread', 'evidence'] as const
export const ZSharedField = z.enum(SHARED_FIELDS)
export type SharedField = z.infer<typeof ZSharedField>

export const REFERRAL_STATES = [
  'proposed',
  'declined',
  'withdrawn',
  'consented',
  'sent',
  'accepted',
  'refused',
  'returned',
] as const
export const ZReferralState = z.enum(REFERRAL_STATES)
export type ReferralState = z.infer<typeof ZReferralState>

const ZReferralStep = z.object({
  at: ZInstant,
  by: z.string(),
  byName: z.string(),
  to: ZReferralState,
  sealed: z.string().nullable().describe('the reason or the result in words'),
  k: ZRequestId,
})

/** A case handed to somebody outside: part of the appeal's document, so both change together. */
export const ZReferral = z.object({
  id: ZId,
  partner: ZReferralPartner,
  partnerName: z.string(),
  asked: z.array(ZSharedField).describe('what the worker proposes to share'),
  shared: z.array(ZSharedField).describe('what the person agreed to; empty before'),
  consentAt: ZInstant.nullable(),
  summary: z.string().nullable().describe('sealed: what the partner is asked for, written by the worker'),
  state: ZReferralState,
  steps: z.array(ZReferralStep),
})
export type Referral = z.infer<typeof ZReferral>

const ZReferralStepView = z.object({
  at: ZInstant,
  byName: z.string(),
  to: ZReferralState,
  words: z.string().nullable(),
})

/** A referral as its person and their worker see it. */
export const ZReferralView = z.object({
  id: ZId,
  partner: ZReferralPartner,
  partnerName: z.string(),
  asked: z.array(ZSharedField),
  shared: z.array(ZSharedField),
  summary: z.string().nullable(),
  state: ZReferralState,
  steps: z.array(ZReferralStepView),
})
export type ReferralView = z.infer<typeof ZReferralView>

export const ZProposeReferralInput = z.object({
  appealId: ZId,
  partner: ZReferralPartner,
  partnerName: typedText(30),
  summary: typedText(500),
  fields: z.array(ZSharedField).min(1).max(SHARED_FIELDS.length),
})

export const ZAnswerReferralInput = z.object({
  appealId: ZId,
  referralId: ZId,
  agree: z.boolean(),
  fields: z
    .array(ZSharedField)
    .max(SHARED_FIELDS.length)
    .describe('what may be shared; empty when declining'),
})

/** The worker's own moves; what a partner without the app answers is written down by the worker. */
export const WORKER_MOVES = ['withdrawn', 'sent', 'accepted', 'refused', 'returned'] as const
export const ZMoveReferralInput = z
  .object({
    appealId: ZId,
    referralId: ZId,
    to: z.enum(WORKER_MOVES),
    words: typedText(500).optional(),
  })
  .refine(({ to, words }) => words !== undefined || (to !== 'refused' && to !== 'returned'), {
    message: 'a refusal needs a reason, a return its result',
    path: ['words'],
  })

/** A row of a partner's list: no person, no words. */
export const ZPartnerRow = z.object({
  appealId: ZId,
  referralId: ZId,
  alias: z.string(),
  state: ZReferralState,
  sentAt: ZInstant,
  fromName: z.string(),
})
export type PartnerRow = z.infer<typeof ZPartnerRow>
export const ZListReferralsOutput = z.object({
  rows: z.array(ZPartnerRow),
  now: ZInstant,
})

/** What a partner sees of a case: what was agreed to, and nothing beside it. Null: not shared. */
export const ZPartnerView = ZPartnerRow.extend({
  now: ZInstant,
  summary: z.string().nullable(),
  category: z.string().nullable(),
  phone: z.string().nullable(),
  occupation: z.string().nullable(),
  messages: z.array(z.object({ at: ZInstant, speaker: z.string(), text: z.string().nullable() })).nullable(),
  evidence: z
    .object({
      kind: z.string(),
      happenedOn: z.string().nullable(),
      files: z.array(z.object({ line: z.string(), fileId: z.string() })),
    })
    .nullable(),
  steps: z.array(ZReferralStepView),
})
export type PartnerView = z.infer<typeof ZPartnerView>

export const ZReferralIdInput = z.object({ appealId: ZId, referralId: ZId })
export const PARTNER_MOVES = ['accepted', 'refused', 'returned'] as const
export const ZPartnerMoveInput = z
  .object({
    appealId: ZId,
    referralId: ZId,
    to: z.enum(PARTNER_MOVES),
    words: typedText(500).optional(),
  })
  .refine(({ to, words }) => words !== undefined || to === 'accepted', {
    message: 'a refusal needs a reason, a return its result',
    path: ['words'],
  })
export const ZPartnerOutput = z.object({ referral: ZPartnerView })
export const ZMovedReferralOutput = z.object({ appealId: ZId, referralId: ZId, state: ZReferralState })
