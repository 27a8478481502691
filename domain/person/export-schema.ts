import * as z from 'zod'
import { ZEvidenceKind } from '../appeal/evidence-schema'
import { ZReferralPartner, ZReferralState, ZSharedField } from '../appeal/referral-schema'
import { ZAppealCategory, ZAppealState, ZSpeaker } from '../appeal/schema'
import { BOOKING_STATES } from '../booking/schema'
import { ZDay, ZInstant } from '../fields'
import { ZNoticeView } from '../notice/schema'
import { ZAuditView } from './audit-schema'
import { ZProfile } from './schema'

const ZStep = z.object({ at: ZInstant, to: z.string(), why: z.string() })

const ZExportedBooking = z.object({
  id: z.string(),
  programmeId: z.string(),
  start: ZInstant,
  end: ZInstant,
  state: z.enum(BOOKING_STATES),
  code: z.string(),
  steps: z.array(ZStep),
})
export type ExportedBooking = z.infer<typeof ZExportedBooking>

const ZExportedWaterDay = z.object({
  day: ZDay,
  taken: z.number().int(),
  picks: z.array(z.object({ at: ZInstant, freezerId: z.string() })),
})
export type ExportedWaterDay = z.infer<typeof ZExportedWaterDay>

const ZAddress = z.string().nullable().describe('where the file lies for ten minutes; null: it is gone')

const ZExportedReferral = z.object({
  partner: ZReferralPartner,
  partnerName: z.string(),
  state: ZReferralState,
  summary: z.string().nullable(),
  shared: z.array(ZSharedField).describe('what the caller agreed to share'),
  steps: z.array(
    z.object({ at: ZInstant, byName: z.string(), to: ZReferralState, words: z.string().nullable() }),
  ),
})

const ZExportedEvidence = z.object({
  kind: ZEvidenceKind,
  happenedOn: ZDay.nullable(),
  files: z.array(z.object({ line: z.string(), at: ZInstant, url: ZAddress })),
  putTogether: z.array(ZAddress).describe('PDFs that were made of it'),
})

const ZExportedMessage = z.object({
  at: ZInstant,
  speaker: ZSpeaker,
  text: z.string().nullable(),
  policyId: z.string().nullable(),
  attachment: z.object({ kind: z.string(), url: ZAddress }).nullable(),
})

const ZExportedAppeal = z.object({
  id: z.string(),
  category: ZAppealCategory,
  urgent: z.boolean(),
  state: ZAppealState,
  submittedAt: ZInstant,
  updatedAt: ZInstant,
  ownerName: z.string().nullable(),
  solved: z.boolean().nullable(),
  messages: z.array(ZExportedMessage).describe('a long thread goes on in the same appeal of the next page'),
  steps: z.array(ZStep).describe('with the first lines of the thread; empty where the thread goes on'),
  referrals: z.array(ZExportedReferral).describe('as the steps: with the first lines'),
  evidence: ZExportedEvidence.nullable(),
  rating: z.object({ at: ZInstant, stars: z.number().int(), words: z.string().nullable() }).nullable(),
})
export type ExportedAppeal = z.infer<typeof ZExportedAppeal>

export const ZExportInput = z.object({
  page: z.number().int().min(0).max(999).default(0),
  part: z
    .number()
    .int()
    .min(0)
    .max(99)
    .default(0)
    .describe('0: profile, bookings, water, appeals, messages, audit; from 1 to `parts`: everything else'),
})

/**
 * Everything the street holds about the caller. Page 0 holds all of it for nearly everybody; a list longer than a
 * page goes on in the next one (an answer may weigh 1 MB), and profile and phone are the same on every page. A part
 * beyond the first holds `others` alone.
 */
export const ZExportOutput = z.object({
  at: ZInstant,
  profile: ZProfile,
  knownSince: ZInstant.nullable(),
  phone: z.object({ masked: z.string(), boundAt: ZInstant }).nullable(),
  bookings: z.array(ZExportedBooking),
  waterDays: z.array(ZExportedWaterDay),
  appeals: z.array(ZExportedAppeal),
  notices: z.array(ZNoticeView),
  audit: z.array(ZAuditView).describe('who of the staff read what of yours'),
  others: z.array(
    z.object({ title: z.string(), lines: z.array(z.object({ at: ZInstant, text: z.string() })) }),
  ),
  parts: z.number().int().describe('the last part to ask for'),
  more: z.boolean().describe('true: ask for the next page and add its lists'),
})
export type PersonExport = z.infer<typeof ZExportOutput>
