import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant } from '../fields'
import { ZProgrammeQuestion } from '../street/programme-parts'
import { PROGRAMME_KINDS } from '../street/schema'
import { ZBookingState } from './schema'

const ZBookingId = z.string().max(200)
const ZNow = ZInstant.describe('the instant of the answer: screens count from it, not from the phone')

const ZProgrammeView = z.object({
  id: ZId,
  name: z.string(),
  kind: z.enum(PROGRAMME_KINDS),
  stationName: z.string(),
  summary: z.string(),
  ruleText: z.string(),
  hours: z.string().describe('e.g. 14:00–17:00'),
  bookable: z.boolean(),
  bring: z.array(z.string()),
  questions: z.array(ZProgrammeQuestion),
  quotaText: z.string(),
  nextDays: z.array(ZDay),
  sample: z.boolean(),
})
export type ProgrammeView = z.infer<typeof ZProgrammeView>

const ZSlotView = z.object({
  id: ZId,
  start: ZInstant,
  end: ZInstant,
  capacity: z.number().int(),
  left: z.number().int(),
  state: z.enum(['free', 'few', 'full', 'notOpenYet', 'closed', 'mine', 'waiting', 'offered']),
  waiting: z.number().int().describe('people in the line, those with an offer included'),
  myPlace: z.number().int().nullable().describe('1: next'),
  offerUntil: ZInstant.nullable(),
  delayMinutes: z.number().int(),
})
export type SlotView = z.infer<typeof ZSlotView>

const ZBookingView = z.object({
  id: z.string(),
  programmeId: ZId,
  programmeName: z.string(),
  kind: z.enum(PROGRAMME_KINDS),
  slotId: ZId,
  stationName: z.string(),
  address: z.string(),
  start: ZInstant,
  end: ZInstant,
  state: z.enum([...ZBookingState.options, 'offered']),
  code: z.string(),
  bring: z.array(z.string()),
  calendarText: z.string().describe('what one pastes into a calendar'),
  delayMinutes: z.number().int(),
  why: z.string().describe('why the street cancelled it; empty otherwise'),
  myPlace: z.number().int().nullable().describe('place in the line; 1: next'),
  offerUntil: ZInstant.nullable(),
  cancelUntil: ZInstant,
  canCancel: z.boolean().describe('give back, before the cut-off; or leave the line'),
  canCancelLate: z.boolean(),
  canMove: z.boolean(),
  canContest: z.boolean(),
  contest: z.enum(['open', 'accepted', 'refused']).nullable(),
})
export type BookingView = z.infer<typeof ZBookingView>

export const ZListProgrammesOutput = z.object({
  now: ZNow,
  programmes: z.array(ZProgrammeView),
  next: ZBookingView.nullable().describe('the next booking or offer of the caller'),
})

export const ZListSlotsInput = z.object({
  programmeId: ZId,
  day: ZDay.optional().describe('default: the next session'),
})
export const ZListSlotsOutput = z.object({
  now: ZNow,
  programme: ZProgrammeView,
  day: ZDay.nullable(),
  opensAt: ZInstant.nullable(),
  slots: z.array(ZSlotView),
  templateIds: z.array(z.string()).describe('subscribe messages to ask for in the tap that books'),
})
export type SlotsView = z.infer<typeof ZListSlotsOutput>

const ZAnswers = z
  .array(z.object({ id: ZId, text: typedText(300) }))
  .max(10)
  .optional()
export type Answers = NonNullable<z.infer<typeof ZAnswers>>

/** Booking and joining the line of a full slot ask for the same. */
export const ZCreateBookingInput = z.object({ slotId: ZId, answers: ZAnswers })
/** No `now` here: a repeated request answers the same. */
export const ZOneBookingOutput = z.object({ booking: ZBookingView })
export const ZListMyBookingsOutput = z.object({
  now: ZNow,
  upcoming: z.array(ZBookingView).describe('to come, waiting and offered too, the next first'),
  past: z.array(ZBookingView),
  sameDayUntil: ZInstant.nullable().describe('until when only same-day booking is open, after two no-shows'),
  templateIds: z.array(z.string()),
})
export type MyBookingsView = z.infer<typeof ZListMyBookingsOutput>
export const ZBookingIdInput = z.object({ bookingId: ZBookingId })
export const ZCancelBookingInput = z.object({ bookingId: ZBookingId, why: typedText(100).optional() })
export const ZCancelLateInput = z.object({ bookingId: ZBookingId, why: typedText(100) })
export const ZMoveBookingInput = z.object({ bookingId: ZBookingId, slotId: ZId })
export const ZContestInput = z.object({ bookingId: ZBookingId, text: typedText(300) })
