import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant } from '../fields'
import { DUE_REASONS } from './due'
import { CARD_STATUSES, CARD_STEPS, DRAFT_STATES, ZPolicyCard, ZPolicyContent } from './schema'

/** One card in the list of the desk. */
export const ZDeskCardRow = z.object({
  id: ZId,
  topic: z.string(),
  title: z.string(),
  status: z.enum(CARD_STATUSES),
  v: z.number().int(),
  draft: z.enum(DRAFT_STATES).nullable(),
  draftBy: z.string().nullable(),
  open: z.number().int().describe('points nobody could confirm yet'),
  lastChecked: ZDay,
  checkedBy: z.string().nullable(),
  dueOn: ZDay,
  due: z.array(z.enum(DUE_REASONS)),
})
export type DeskCardRow = z.infer<typeof ZDeskCardRow>
export const ZDeskCardsOutput = z.object({
  now: ZInstant,
  cards: z.array(ZDeskCardRow).describe('what is most urgent first'),
})
export type DeskCards = z.infer<typeof ZDeskCardsOutput>

const ZFieldChange = z.object({ field: z.string(), removed: z.array(z.string()), added: z.array(z.string()) })

export const ZReadCardInput = z.object({ policyId: ZId })
export const ZReadCardOutput = z.object({
  now: ZInstant,
  row: ZDeskCardRow,
  rev: z.number().int(),
  published: ZPolicyCard.nullable().describe('null: never published'),
  content: ZPolicyContent.describe('what the form starts with: the draft, or what is published'),
  draft: z
    .object({
      byName: z.string(),
      at: ZInstant,
      sentBack: z.object({ why: z.string(), byName: z.string(), at: ZInstant }).nullable(),
      changes: z.array(ZFieldChange).describe('against what is published'),
    })
    .nullable(),
  mayReview: z.boolean().describe('false also for whoever wrote in the draft'),
  history: z.array(
    z.object({
      id: z.string(),
      at: ZInstant,
      byName: z.string(),
      step: z.enum(CARD_STEPS),
      why: z.string(),
      v: z.number().int(),
      changes: z.array(ZFieldChange).describe('of a published version against the one before'),
    }),
  ),
})
export type CardForDesk = z.infer<typeof ZReadCardOutput>

const rev = z.number().int().min(0).describe('the revision on the screen; a later one: EDITED_MEANWHILE')
const onCard = { policyId: ZId, rev }

export const ZSaveDraftInput = z.object({
  policyId: ZId.nullable().describe('null: a new card'),
  rev,
  content: ZPolicyContent,
})
export const ZCardStepInput = z.object(onCard)
export const ZReviewDraftInput = z.discriminatedUnion('decision', [
  z.object({ ...onCard, decision: z.literal('publish') }),
  z.object({ ...onCard, decision: z.literal('sendBack'), why: typedText(100) }),
])
/** Where a card stands after a step; a replay answers the same. */
export const ZCardStepOutput = z.object({ policyId: ZId, rev: z.number().int(), v: z.number().int() })
export type CardStepDone = z.infer<typeof ZCardStepOutput>
