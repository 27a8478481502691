import * as z from 'zod'
import { ZDay, ZId, ZInstant, ZRequestId } from '../fields'

/** Who says so: law, government, media, reprint. A reprint's line waits for a person to open the issuer's page. */
export const SOURCE_CLASSES = ['law', 'government', 'media', 'reprint'] as const
export const ZPolicySource = z.object({
  id: z.string(),
  title: z.string(),
  issuer: z.string(),
  date: z.string().nullable(),
  url: z.string().nullable().describe('null: the host is not the issuer, so it is cited and not linked'),
  class: z.enum(SOURCE_CLASSES),
})

export const ZPolicyLine = z.object({
  text: z.string(),
  sources: z.array(z.string()).describe('ids of sources; empty only for advice that states no fact'),
  confirmed: z.boolean().describe('false: only a reprint bears it out; shown as "to be confirmed"'),
})
export type PolicyLine = z.infer<typeof ZPolicyLine>

export const ZPolicyPhone = z.object({ number: z.string(), name: z.string(), confirmed: z.boolean() })

export const CARD_STATUSES = ['ship', 'ship-partial', 'hold'] as const

/** A line while it is written: advice states no fact and needs no source, anything else needs one. */
export const ZDraftLine = ZPolicyLine.extend({
  text: z.string().trim().max(300),
  sources: z.array(ZId).max(12),
  advice: z.boolean(),
})
export type DraftLine = z.infer<typeof ZDraftLine>

const draftLines = z.array(ZDraftLine).max(30)
const shortTexts = (max: number, most: number) => z.array(z.string().trim().max(max)).max(most)

/** What staff write of a card. Lenient on purpose: a half-written draft is kept; `draft-problems.ts` judges it. */
export const ZPolicyContent = z.object({
  topic: z.string().trim().max(20),
  title: z.string().trim().max(60),
  status: z.enum(CARD_STATUSES),
  summary: shortTexts(120, 3),
  conditions: draftLines,
  steps: draftLines,
  materials: draftLines,
  facts: draftLines,
  open: shortTexts(120, 20),
  askWhom: z
    .array(
      z.object({
        number: z.string().trim().max(20),
        name: z.string().trim().max(40),
        confirmed: z.boolean(),
      }),
    )
    .max(20),
  askWhat: shortTexts(120, 20),
  online: z.array(z.object({ name: z.string().trim().max(40), url: z.string().trim().max(300) })).max(10),
  validFrom: ZDay.nullable(),
  validTo: ZDay.nullable(),
  sources: z
    .array(
      ZPolicySource.extend({
        id: ZId,
        title: z.string().trim().max(200),
        issuer: z.string().trim().max(60),
        date: z.string().trim().max(20).nullable(),
        url: z.string().trim().max(300).nullable(),
      }),
    )
    .max(30),
  words: shortTexts(60, 60),
  checkEvery: z
    .number()
    .int()
    .min(7)
    .max(366)
    .describe('days after which it is to be compared with its sources'),
})
export type PolicyContent = z.infer<typeof ZPolicyContent>

export const DRAFT_STATES = ['writing', 'submitted', 'sentBack'] as const
export const ZPolicyDraft = z.object({
  state: z.enum(DRAFT_STATES),
  content: ZPolicyContent,
  writers: z.array(z.string()).describe('who wrote in it: none of them reviews it'),
  byName: z.string(),
  at: ZInstant,
  sentBack: z.object({ why: z.string(), byName: z.string(), at: ZInstant }).nullable(),
})
export type PolicyDraft = z.infer<typeof ZPolicyDraft>

export const CARD_STEPS = [
  'files',
  'saved',
  'submitted',
  'sentBack',
  'published',
  'checked',
  'dropped',
] as const
export type CardStep = (typeof CARD_STEPS)[number]

/** The last step staff took with a card; `policy_history` keeps all of them. */
export const ZCardChange = z.object({
  k: ZRequestId,
  h: z.string().describe('hash of what was asked for, to know a request id that is used again'),
  at: ZInstant,
  by: z.string(),
  byName: z.string(),
  step: z.enum(CARD_STEPS),
  why: z.string(),
  rev: z.number().int(),
  v: z.number().int(),
})

/** `policy_history`: one row a step; a step that published carries the version it made. */
export const ZPolicyHistoryDocument = ZCardChange.extend({
  _id: z.string(),
  policyId: ZId,
  content: ZPolicyContent.nullable(),
})
export type PolicyHistoryDocument = z.infer<typeof ZPolicyHistoryDocument>

/** Days after which a card is compared with its sources again, unless it says otherwise. */
export const CHECK_EVERY = 90

/**
 * `policies`: one card. `ship`, `ship-partial`, `hold` as in the sources' review. The draft lies beside what is
 * published, so that publishing is one update of one document; riders get `ZPolicyCard`, which has no draft.
 */
export const ZPolicyDocument = z.object({
  _id: ZId,
  topic: z.string(),
  title: z.string(),
  status: z.enum(CARD_STATUSES),
  summary: z.array(z.string()).max(3).describe('plain words, at most three sentences'),
  conditions: z.array(ZPolicyLine),
  steps: z.array(ZPolicyLine),
  materials: z.array(ZPolicyLine),
  facts: z.array(ZPolicyLine).describe('what else is certain'),
  open: z.array(z.string()).describe('what nobody could confirm yet; shown as open, never filled by a guess'),
  askWhom: z.array(ZPolicyPhone),
  askWhat: z.array(z.string()),
  online: z.array(z.object({ name: z.string(), url: z.string() })),
  validFrom: ZDay.nullable(),
  validTo: ZDay.nullable(),
  lastChecked: ZDay,
  sources: z.array(ZPolicySource),
  words: z.array(z.string()).describe('what riders say when they mean this card'),
  v: z
    .number()
    .int()
    .min(0)
    .default(1)
    .describe('the published version; 0: never published, no rider sees it'),
  rev: z.number().int().min(0).default(0).describe('moves on with every step of the staff'),
  checkedBy: z.string().nullable().default(null).describe('name of the worker who compared it last'),
  checkEvery: z.number().int().default(CHECK_EVERY),
  draft: ZPolicyDraft.nullable().default(null),
  lastChange: ZCardChange.optional(),
})
export type PolicyDocument = z.infer<typeof ZPolicyDocument>

export const ZPolicyBrief = z.object({
  id: ZId,
  topic: z.string(),
  title: z.string(),
  status: z.enum(CARD_STATUSES),
  summary: z.string(),
  expired: z.boolean(),
})
export type PolicyBrief = z.infer<typeof ZPolicyBrief>

export const ZPolicyCard = ZPolicyDocument.omit({
  _id: true,
  words: true,
  v: true,
  rev: true,
  checkedBy: true,
  checkEvery: true,
  draft: true,
  lastChange: true,
}).extend({
  id: ZId,
  expired: z.boolean(),
})
export type PolicyCard = z.infer<typeof ZPolicyCard>

export const ZSearchPoliciesInput = z.object({ text: z.string().trim().max(500) })
export const ZSearchPoliciesOutput = z.object({
  policies: z.array(ZPolicyBrief).describe('nearest first; all by topic when the text is empty'),
})
export const ZGetPolicyInput = z.object({ policyId: ZId })
export const ZGetPolicyOutput = z.object({ now: ZInstant, policy: ZPolicyCard })
