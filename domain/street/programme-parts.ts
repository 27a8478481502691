import * as z from 'zod'
import { typedText, ZClockTime, ZDay, ZId, ZInstant, ZRequestId } from '../fields'

/** What a holiday does to a session of the rule: it takes place, it falls out, or it comes on the next workday. */
export const HOLIDAY_POLICIES = ['keep', 'skip', 'nextWorkday'] as const

const made = { id: ZRequestId, at: ZInstant, by: z.string(), why: typedText(100) }
const span = { from: ZClockTime, until: ZClockTime }

/**
 * What happens otherwise than the rule says, in the order staff said it: a day is closed, its session moves to
 * another day or time, a session is held in addition.
 */
export const ZProgrammeException = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('close'), day: ZDay, ...made }),
  z.object({ kind: z.literal('move'), day: ZDay, to: ZDay, ...span, ...made }),
  z.object({ kind: z.literal('extra'), day: ZDay, ...span, ...made }),
])
export type ProgrammeException = z.infer<typeof ZProgrammeException>

/** Something asked in the tap that books; a choice lists its answers, a text has none. */
export const ZProgrammeQuestion = z.object({
  id: ZId,
  text: typedText(40),
  options: z.array(typedText(20)).max(8).default([]),
  required: z.boolean(),
  sensitive: z.boolean().default(false).describe('true: only the provider of the programme reads the answer'),
})
export type ProgrammeQuestion = z.infer<typeof ZProgrammeQuestion>

export const MOST_EXCEPTIONS = 100

/** What a programme has beside its rule; everything has a value that changes nothing. */
export const programmeParts = {
  onHoliday: z.enum(HOLIDAY_POLICIES).default('keep'),
  exceptions: z.array(ZProgrammeException).max(MOST_EXCEPTIONS).default([]),
  questions: z.array(ZProgrammeQuestion).max(5).default([]),
  offerMinutes: z.number().int().min(5).max(1440).default(30).describe('how long a freed place is held'),
  outdoors: z.boolean().default(false).describe('storm and heat touch it'),
  staff: z.array(z.string().max(64)).max(20).default([]).describe('OPENIDs of those who hold its sessions'),
  groupId: ZId.nullable().default(null).describe('what it is part of, e.g. an activity'),
  ended: z.boolean().default(false).describe('true: no further sessions, kept for its past'),
}
