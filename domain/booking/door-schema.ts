import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant } from '../fields'
import { PROGRAMME_KINDS } from '../street/schema'
import { ZBookingState } from './schema'

const ZBookingId = z.string().max(200)

/** What a talk with the lawyer was about. */
export const LAW_TOPICS = [
  'pay',
  'fine',
  'injury',
  'contract',
  'accident',
  'insurance',
  'platform',
  'family',
  'other',
] as const

/** What came of it; `solved` is the counted one. */
export const LAW_RESULTS = ['advised', 'mediated', 'solved', 'referred'] as const

export const ZOutcome = z.object({
  topic: z.enum(LAW_TOPICS),
  result: z.enum(LAW_RESULTS),
  text: typedText(500).optional().describe('for those who hold this programme alone; sealed'),
})
export type Outcome = z.infer<typeof ZOutcome>

/** Somebody of a session as the door sees them: no name, no whole number. */
export const ZVisit = z.object({
  id: z.string(),
  who: z.string().describe('four letters that stand for the person'),
  phoneMasked: z.string().nullable(),
  code: z.string(),
  state: z.enum([...ZBookingState.options, 'offered']),
  calledAt: ZInstant.nullable(),
  hasAnswers: z.boolean(),
  contest: z.enum(['open', 'accepted', 'refused']).nullable(),
  result: z.string().nullable(),
  can: z.object({
    checkIn: z.boolean(),
    call: z.boolean(),
    finish: z.boolean(),
    noShow: z.boolean(),
    undo: z.boolean(),
  }),
})
export type Visit = z.infer<typeof ZVisit>

export const ZDoorSlot = z.object({
  id: ZId,
  start: ZInstant,
  end: ZInstant,
  capacity: z.number().int(),
  left: z.number().int(),
  waiting: z.number().int(),
  closed: z.boolean(),
  delayMinutes: z.number().int(),
  canTake: z.boolean().describe('somebody who stands at the door can have a place of it'),
  visits: z.array(ZVisit),
})
export type DoorSlot = z.infer<typeof ZDoorSlot>

export const ZListSessionInput = z.object({
  programmeId: ZId,
  day: ZDay.optional().describe('default: today'),
})
export const ZListSessionOutput = z.object({
  now: ZInstant,
  programmeId: ZId,
  name: z.string(),
  kind: z.enum(PROGRAMME_KINDS),
  stationName: z.string(),
  day: ZDay,
  slots: z.array(ZDoorSlot),
  counts: z.object({ booked: z.number(), arrived: z.number(), done: z.number(), noShow: z.number() }),
  delayMinutes: z.number().int(),
  rough: z.boolean().describe('storm or heat: nobody is marked as not having come'),
  closedWhy: z.string().nullable(),
  asksOutcome: z.boolean().describe('a visit ends with a topic and a result'),
  mine: z.boolean().describe('the caller holds this programme: sees answers and notes'),
  more: z.boolean().describe('true: there are more people than are shown'),
})
export type SessionView = z.infer<typeof ZListSessionOutput>

export const ZVisitInput = z.object({ bookingId: ZBookingId })
export const ZVisitOutput = z.object({ visit: ZVisit })

export const ZReadVisitOutput = z.object({
  answers: z.array(z.object({ question: z.string(), answer: z.string() })),
  outcome: z
    .object({ topic: z.string().nullable(), result: z.string().nullable(), text: z.string().nullable() })
    .nullable(),
  contestText: z.string().nullable(),
})
export type VisitDetails = z.infer<typeof ZReadVisitOutput>

export const ZFinishInput = z.object({ bookingId: ZBookingId, outcome: ZOutcome.optional() })

export const ZBookAtDoorInput = z.object({
  slotId: ZId,
  phone: z.string().regex(/^1[3-9]\d{9}$/),
  here: z.boolean().describe('true: stands at the door and is checked in; false: is booked for later'),
})

export const ZRunLateInput = z.object({
  programmeId: ZId,
  day: ZDay,
  minutes: z.number().int().min(0).max(180),
})
export const ZRunLateOutput = z.object({ slots: z.number().int(), minutes: z.number().int() })

export const ZDecideContestInput = z.object({
  bookingId: ZBookingId,
  accept: z.boolean(),
  why: typedText(100),
})
export const ZListContestsOutput = z.object({
  now: ZInstant,
  contests: z.array(
    z.object({
      bookingId: z.string(),
      programmeName: z.string(),
      start: ZInstant,
      who: z.string(),
      text: z.string(),
    }),
  ),
})
export type ContestsView = z.infer<typeof ZListContestsOutput>

export const ZCountOutcomesInput = z.object({
  programmeId: ZId,
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
})
export const ZCountOutcomesOutput = z.object({
  visits: z.number().int(),
  results: z.array(z.object({ result: z.enum(LAW_RESULTS), count: z.number().int() })),
  topics: z.array(z.object({ topic: z.enum(LAW_TOPICS), count: z.number().int() })),
})

export const ZCheckInHereInput = z.object({ scene: z.string().max(32) })
export const ZCheckInHereOutput = z.object({
  now: ZInstant,
  stationName: z.string(),
  arrived: z.array(
    z.object({
      bookingId: z.string(),
      programmeName: z.string(),
      start: ZInstant,
      delayMinutes: z.number().int(),
    }),
  ),
  next: z
    .object({ programmeName: z.string(), start: ZInstant })
    .nullable()
    .describe('a booking here that is still too far off'),
})
export type ArrivalView = z.infer<typeof ZCheckInHereOutput>
