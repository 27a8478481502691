import * as z from 'zod'
import { typedText, ZClockTime, ZDay, ZId, ZInstant, ZRequestId } from '../fields'

/** Somebody a child may be handed to: a name, who that is to the child, and four digits to ask for. */
const ZCollectorInput = z.strictObject({
  name: typedText(20),
  relation: typedText(10),
  last4: z
    .string()
    .regex(/^\d{4}$/)
    .describe('of the phone number'),
})
export const ZCollector = ZCollectorInput.extend({ id: ZId })
export type Collector = z.infer<typeof ZCollector>

const facts = {
  name: typedText(20),
  birthday: ZDay,
  allergies: z.string().trim().max(200).describe('empty: none known'),
}
export const ZChildInput = z.strictObject({ ...facts, collectors: z.array(ZCollectorInput).min(1).max(6) })

/** What is sealed about a child. */
export const ZChildFacts = z.object({ ...facts, collectors: z.array(ZCollector) })
export type ChildFacts = z.infer<typeof ZChildFacts>

/**
 * `children`: one document a child, entered by a guardian under a consent of its own, which lies in it: without the
 * consent there is nothing to read. `sealed` null: taken back, not a word is left.
 */
export const ZChildDocument = z.object({
  _id: ZId,
  openid: z.string().describe('the guardian'),
  state: z.enum(['active', 'withdrawn']),
  consent: z.string().describe('version of the text the guardian agreed to'),
  sealed: z.string().nullable(),
  steps: z.array(z.object({ k: ZRequestId, at: ZInstant, to: z.enum(['saved', 'withdrawn']) })),
  createdAt: ZInstant,
  updatedAt: ZInstant,
  v: z.number().int(),
})
export type ChildDocument = z.infer<typeof ZChildDocument>

export const ZWeek = z.object({
  id: z.string().regex(/^w\d{1,2}$/),
  from: ZDay,
  to: ZDay,
  places: z.number().int().min(0).max(100),
})
export type CareWeek = z.infer<typeof ZWeek>

const ZTicket = z.string().regex(/^[0-9A-F]{8}$/)
const ZRanked = z.array(z.string().max(4)).min(1).max(12)
const ZEntry = z.object({
  ticket: ZTicket,
  childId: ZId,
  ranked: ZRanked,
  most: z.number().int().min(1).max(12),
})
export type CareEntry = z.infer<typeof ZEntry>

const ZCareEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('late'), at: ZInstant, entry: ZEntry }),
  z.object({ kind: z.literal('declined'), at: ZInstant, ticket: ZTicket, week: z.string(), k: ZRequestId }),
])
export type StoredCareEvent = z.infer<typeof ZCareEvent>

/**
 * `care_periods`: a holiday with its weeks and, once drawn, everything the places follow from: entries, seed and what
 * happened since. Who has a place is computed from this one document and stored nowhere else.
 */
export const ZCarePeriodDocument = z.object({
  _id: ZId,
  name: z.string(),
  stationId: ZId,
  from: ZDay.describe('first day of the first week'),
  to: ZDay.describe('last day of the last week'),
  hours: z.object({ from: ZClockTime, to: ZClockTime }),
  ageFrom: z.number().int().min(0).max(18),
  ageTo: z.number().int().min(0).max(18),
  weeks: z.array(ZWeek).min(1).max(12),
  closedDays: z.array(ZDay),
  opensAt: ZInstant,
  closesAt: ZInstant,
  state: z.enum(['planned', 'drawn']),
  draw: z
    .object({ k: ZRequestId, at: ZInstant, by: z.string(), byName: z.string(), seed: z.string() })
    .nullable(),
  entries: z.array(ZEntry),
  events: z.array(ZCareEvent),
  steps: z.array(
    z.object({ k: ZRequestId, at: ZInstant, by: z.string(), byName: z.string(), why: z.string() }),
  ),
  sample: z.boolean(),
  updatedAt: ZInstant,
  v: z.number().int(),
})
export type CarePeriodDocument = z.infer<typeof ZCarePeriodDocument>

/** `care_wishes`: `_id` = period@child, so a child wishes once a period. `ks`: the requests that shaped it, newest last. */
export const ZCareWishDocument = z.object({
  _id: z.string(),
  openid: z.string(),
  periodId: ZId,
  childId: ZId,
  ticket: ZTicket,
  ranked: ZRanked,
  most: z.number().int(),
  late: z.boolean().describe('came after the wishes were closed: stands behind everybody'),
  state: z.enum(['wished', 'withdrawn']),
  at: ZInstant,
  ks: z.array(ZRequestId),
  v: z.number().int(),
})
export type CareWishDocument = z.infer<typeof ZCareWishDocument>

const ZHandover = z.object({ k: ZRequestId, at: ZInstant, by: z.string(), byName: z.string() })

/** `care_days`: `_id` = day@child: a child arrives once and is taken home once. Who took it home is sealed. */
export const ZCareDayDocument = z.object({
  _id: z.string(),
  openid: z.string(),
  childId: ZId,
  periodId: ZId,
  day: ZDay,
  arrived: ZHandover,
  left: ZHandover.extend({ collectorId: ZId, sealed: z.string() }).nullable(),
})
export type CareDayDocument = z.infer<typeof ZCareDayDocument>
