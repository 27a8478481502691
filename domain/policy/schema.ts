import * as z from 'zod'
import { ZDay, ZId } from '../fields'

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

/** `policies`: one card. `ship`, `ship-partial`, `hold` as in the sources' review. */
export const ZPolicyDocument = z.object({
  _id: ZId,
  topic: z.string(),
  title: z.string(),
  status: z.enum(['ship', 'ship-partial', 'hold']),
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
})
export type PolicyDocument = z.infer<typeof ZPolicyDocument>

export const ZPolicyBrief = z.object({
  id: ZId,
  topic: z.string(),
  title: z.string(),
  status: z.enum(['ship', 'ship-partial', 'hold']),
  summary: z.string(),
  expired: z.boolean(),
})
export type PolicyBrief = z.infer<typeof ZPolicyBrief>

export const ZPolicyCard = ZPolicyDocument.omit({ _id: true, words: true }).extend({
  id: ZId,
  expired: z.boolean(),
})
export type PolicyCard = z.infer<typeof ZPolicyCard>

export const ZSearchPoliciesInput = z.object({ text: z.string().trim().max(500) })
export const ZSearchPoliciesOutput = z.object({
  policies: z.array(ZPolicyBrief).describe('nearest first; all by topic when the text is empty'),
})
export const ZGetPolicyInput = z.object({ policyId: ZId })
export const ZGetPolicyOutput = z.object({ policy: ZPolicyCard })
