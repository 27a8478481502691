import * as z from 'zod'
import { ZDay, ZId, ZInstant, ZRequestId } from '../fields'

/**
 * Somebody in a slot: `u` is an OPENID, or `phone:<blind index>` for a person served at the counter by number alone;
 * `k` is the request that brought them there.
 */
const ZInSlot = { u: z.string(), k: ZRequestId }
const ZHolder = z.object({ ...ZInSlot, at: ZInstant })

/** What became of a request that no longer has anything in its slot. `closed`: the street called the session off. */
export const GONE_TO = ['cancelled', 'lateCancelled', 'moved', 'closed', 'lapsed'] as const

/**
 * `slots`: the truth of a capacity. `_id` = programme@period@start (see `slot-id.ts`). Invariant: left +
 * holders.length + offers.length = capacity, left ≥ 0, a person is in it once. One conditional update claims a
 * place; every write increments `rev`, so what was decided from a read (promotion, `settle-slot.ts`) is written on
 * the condition that nothing has changed since.
 */
export const ZSlotDocument = z.object({
  _id: ZId,
  programmeId: ZId,
  day: ZDay,
  start: ZInstant,
  end: ZInstant,
  opensAt: ZInstant,
  closesAt: ZInstant.describe('booking, joining and offers end; from here on free places are for the door'),
  cancelUntil: ZInstant.describe('moved later on storm and heat days'),
  state: z.enum(['open', 'closed']),
  closedWhy: z
    .string()
    .nullable()
    .default(null)
    .describe('why the street called it off; those in it are cancelled and told by the timer'),
  movedTo: ZId.nullable().default(null).describe('the slot its people went to with the session'),
  delayMinutes: z.number().int().default(0).describe('how far the session runs behind'),
  offerMinutes: z.number().int().default(30),
  capacity: z.number().int(),
  left: z.number().int(),
  holders: z.array(ZHolder),
  arrived: z
    .array(ZRequestId)
    .default([])
    .describe('requests of holders who are there: decides between check-in and cancelling'),
  waiting: z.array(ZHolder).default([]).describe('the line, first come first'),
  offers: z
    .array(z.object({ ...ZInSlot, until: ZInstant }))
    .default([])
    .describe('places kept for one of the line until then'),
  gone: z
    .array(z.object({ k: ZRequestId, to: z.enum(GONE_TO) }))
    .default([])
    .describe('requests that get no place any more, however late a twin of their call arrives'),
  rev: z.number().int().default(0),
})
export type SlotDocument = z.infer<typeof ZSlotDocument>

export const BOOKING_STATES = [
  'claiming',
  'waiting',
  'booked',
  'arrived',
  'done',
  'noShow',
  'cancelled',
  'lateCancelled',
  'moved',
  'lapsed',
] as const
export const ZBookingState = z.enum(BOOKING_STATES)
export type BookingState = (typeof BOOKING_STATES)[number]

/** The place a booking is on its way to: written first, so a crash in the middle is settled to exactly one place. */
const ZMoving = z.object({ k: ZRequestId, slotId: ZId, start: ZInstant, end: ZInstant, at: ZInstant })

/**
 * `bookings`: the person's share of a programme and period; `_id` = programme@period@person@n, so a second one in
 * the same period cannot exist. `claiming` until its slot has the person: what counts is the slot
 * (`effective-state.ts`). A share is used while claiming, waiting or booked, and stays used once the person was
 * there, did not come, or cancelled late.
 */
export const ZBookingDocument = z.object({
  _id: z.string(),
  openid: z.string().describe('the person, as `u` in a slot'),
  programmeId: ZId,
  slotId: ZId,
  start: ZInstant,
  end: ZInstant,
  k: ZRequestId,
  state: ZBookingState,
  line: z.boolean().default(false).describe('came through the waiting line'),
  code: z.string().describe('four digits said at the door'),
  at: ZInstant,
  moving: ZMoving.nullable().default(null).describe('to another slot of the same period'),
  movedFrom: z
    .object({ bookingId: z.string(), slotId: ZId, k: ZRequestId })
    .nullable()
    .default(null)
    .describe('the booking of another period that ends once this one has its place'),
  answers: z.string().nullable().default(null).describe('sealed JSON: question id to answer'),
  missedBy: z
    .string()
    .nullable()
    .default(null)
    .describe('the person, while a no-show counts against them; null when suppressed, contested or undone'),
  contest: z
    .object({
      at: ZInstant,
      k: ZRequestId,
      sealed: z.string(),
      decided: z.enum(['open', 'accepted', 'refused']),
    })
    .nullable()
    .default(null),
  outcome: z
    .object({
      topic: z.string().nullable(),
      result: z.string().nullable(),
      sealed: z.string().nullable(),
      by: z.string(),
      at: ZInstant,
    })
    .nullable()
    .default(null),
  called: z
    .object({ k: ZRequestId, at: ZInstant })
    .optional()
    .describe('called in at the door; `k`: for which request'),
  phoneMasked: z.string().optional().describe('of somebody served by number alone'),
  history: z.array(
    z.object({ at: ZInstant, by: z.string(), to: ZBookingState, why: z.string(), k: ZRequestId }),
  ),
})
export type BookingDocument = z.infer<typeof ZBookingDocument>
