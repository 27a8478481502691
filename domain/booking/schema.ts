import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant, ZRequestId } from '../fields'
import { PROGRAMME_KINDS } from '../street/schema'

/** One person on one place of a slot; `k` is the request that claimed it. */
const ZSlotHolder = z.object({ u: z.string(), k: ZRequestId, at: ZInstant })

/**
 * `slots`: the truth of a capacity. `_id` = programme@period@start (see `slot-id.ts`); one conditional update claims
 * a place. Invariant: left + holders.length = capacity, left ≥ 0, a person holds at most one place.
 */
export const ZSlotDocument = z.object({
  _id: ZId,
  programmeId: ZId,
  day: ZDay,
  start: ZInstant,
  end: ZInstant,
  opensAt: ZInstant,
  closesAt: ZInstant,
  cancelUntil: ZInstant,
  state: z.enum(['open', 'closed']),
  capacity: z.number().int(),
  left: z.number().int(),
  holders: z.array(ZSlotHolder),
  gone: z
    .array(z.object({ k: ZRequestId, to: z.enum(['cancelled', 'lapsed']) }))
    .default([])
    .describe('requests that get no place any more, however late a twin of their call arrives'),
})
export type SlotDocument = z.infer<typeof ZSlotDocument>

export const BOOKING_STATES = ['claiming', 'booked', 'cancelled', 'lapsed'] as const
const ZBookingState = z.enum(BOOKING_STATES)

/**
 * `bookings`: the person's share of a programme and period; `_id` = programme@period@OPENID@n, so a second one in
 * the same period cannot exist. `claiming` until its slot holds the person: what counts is the slot.
 */
export const ZBookingDocument = z.object({
  _id: z.string(),
  openid: z.string(),
  programmeId: ZId,
  slotId: ZId,
  start: ZInstant,
  end: ZInstant,
  k: ZRequestId,
  state: ZBookingState,
  code: z.string().describe('four digits said at the door'),
  at: ZInstant,
  history: z.array(
    z.object({ at: ZInstant, by: z.string(), to: ZBookingState, why: z.string(), k: ZRequestId }),
  ),
})
export type BookingDocument = z.infer<typeof ZBookingDocument>

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
  state: z.enum(['free', 'few', 'full', 'notOpenYet', 'closed', 'mine']),
})
export type SlotView = z.infer<typeof ZSlotView>

export const ZListProgrammesOutput = z.object({ programmes: z.array(ZProgrammeView) })

export const ZListSlotsInput = z.object({
  programmeId: ZId,
  day: ZDay.optional().describe('default: the next session'),
})
export const ZListSlotsOutput = z.object({
  programme: ZProgrammeView,
  day: ZDay.nullable(),
  opensAt: ZInstant.nullable(),
  slots: z.array(ZSlotView),
  templateIds: z.array(z.string()).describe('subscribe messages to ask for in the tap that books'),
})
export type SlotsView = z.infer<typeof ZListSlotsOutput>

const ZBookingView = z.object({
  id: z.string(),
  programmeId: ZId,
  programmeName: z.string(),
  kind: z.enum(PROGRAMME_KINDS),
  stationName: z.string(),
  address: z.string(),
  start: ZInstant,
  end: ZInstant,
  state: ZBookingState,
  code: z.string(),
  bring: z.array(z.string()),
  cancelUntil: ZInstant,
  canCancel: z.boolean(),
})
export type BookingView = z.infer<typeof ZBookingView>

export const ZCreateBookingInput = z.object({ slotId: ZId })
export const ZCreateBookingOutput = z.object({ booking: ZBookingView })
export const ZListMyBookingsOutput = z.object({
  upcoming: z.array(ZBookingView),
  past: z.array(ZBookingView),
})
export const ZCancelBookingInput = z.object({
  bookingId: z.string().max(200),
  why: typedText(100).optional(),
})
export const ZCancelBookingOutput = z.object({ booking: ZBookingView })
