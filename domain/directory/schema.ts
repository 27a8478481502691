import * as z from 'zod'
import { ZClockTime, ZDay, ZId, ZInstant, ZRequestId } from '../fields'
import { ZPhoto } from '../picture/schema'
import { ZPosition } from '../street/position-schema'
import { versioned } from '../street/versioned'

/**
 * The Friendly List: place × service × schedule × who may use it × price × proof, after HSDS (Open Referral). A place
 * is one item of the street with its services in it: one change touches both, and one reading has the whole list.
 */
const ZDaySpan = z.object({
  rule: z.string().min(1).max(120).describe('RFC 5545 rule of its days'),
  from: ZClockTime,
  to: ZClockTime.describe('not after `from`: runs over midnight into the next day'),
})

/** Days that differ from the rule; no hours: closed. `to` is included. */
const ZClosure = z.object({
  from: ZDay,
  to: ZDay,
  why: z.string().trim().max(20),
  spans: z
    .array(z.object({ from: ZClockTime, to: ZClockTime }))
    .max(3)
    .default([]),
})

export const ZSchedule = z.object({
  spans: z.union([z.literal('24h'), z.array(ZDaySpan).min(1).max(6)]),
  exceptions: z.array(ZClosure).max(20).default([]),
  onHolidays: z.enum(['open', 'closed']).default('open').describe('closed: shut on public holidays'),
})
export type Schedule = z.infer<typeof ZSchedule>

/** Money in cents of CNY. */
const cents = z.number().int().min(1).max(10_000_000)
export const ZPrice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('free') }),
  z.object({ kind: z.literal('percent'), percent: z.number().int().min(1).max(99) }),
  z.object({ kind: z.literal('cents'), cents, usual: cents.nullable() }),
  z.object({ kind: z.literal('less'), cents }).describe('so much less than others pay'),
  z.object({ kind: z.literal('usual') }).describe('what everybody pays'),
  z.object({ kind: z.literal('ask') }).describe('nobody has said yet'),
])
export type Price = z.infer<typeof ZPrice>

export const WHO = ['anyone', 'rider', 'verified', 'family'] as const
export const PROOFS = ['nothing', 'phone', 'pass', 'badge', 'order', 'union'] as const

export const ZService = z.object({
  id: ZId,
  sceneId: ZId,
  name: z.string().trim().min(1).max(16),
  note: z.string().trim().max(60),
  schedule: ZSchedule.nullable().describe('null: whenever the place is open'),
  follows: ZId.nullable().describe('a programme or meal window of the street whose dates count'),
  who: z.enum(WHO),
  price: ZPrice,
  proofs: z.array(z.enum(PROOFS)).min(1).max(3).describe('any one of them will do'),
  words: z.array(z.string().trim().min(1).max(12)).max(8).describe('what riders say when they mean it'),
  checkedOn: ZDay.nullable().describe('null: nobody of the street has looked yet'),
  checkedBy: z.string().max(20).nullable(),
  sample: z.boolean(),
})
export type Service = z.infer<typeof ZService>

export const PLACE_KINDS = ['merchant', 'station', 'community'] as const
export const FEATURES = ['charge', 'swap', 'water', 'toilet', 'seat', 'microwave', 'wifi', 'parking'] as const

/** What a place of its own says of itself; a station says it in its own item. */
const ZOwnFacts = z.object({
  name: z.string().trim().min(1).max(24),
  address: z.string().trim().max(60),
  metres: z.number().int().min(0).max(20_000).describe('from the entrance of the street'),
  position: ZPosition.nullable(),
  phone: z.string().trim().max(20).nullable(),
  schedule: ZSchedule,
  features: z.array(z.enum(FEATURES)),
  about: z.string().trim().max(80),
  sample: z.boolean(),
})
export type OwnFacts = z.infer<typeof ZOwnFacts>

/** As many pictures as a place shows. */
export const MOST_PLACE_PHOTOS = 3

/** A place of the Friendly List, one of the street's items: staff change it like all of them, by version. */
export const ZPlaceItem = z.object({
  kind: z.literal('place'),
  _id: ZId,
  placeKind: z.enum(PLACE_KINDS),
  stationId: ZId.nullable().describe('what the street offers at this station; null: a place of its own'),
  own: ZOwnFacts.nullable().describe('null for a station'),
  services: z.array(ZService).max(40),
  photos: z.array(ZPhoto).max(MOST_PLACE_PHOTOS).default([]),
  listed: z.boolean().default(true).describe('false: taken off the list, kept for its history'),
  checkedOn: ZDay.nullable(),
  checkedBy: z.string().max(20).nullable(),
  ...versioned,
})
export type PlaceItem = z.infer<typeof ZPlaceItem>

/** `favourites`: `_id` = OPENID@place; a place somebody wants to find again. */
export const ZFavouriteDocument = z.object({
  _id: z.string(),
  openid: z.string(),
  placeId: ZId,
  at: ZInstant,
})
export type FavouriteDocument = z.infer<typeof ZFavouriteDocument>

export const CORRECTION_TOPICS = ['gone', 'hours', 'price', 'phone', 'position', 'other'] as const

/** `corrections`: somebody says that the list is wrong; only staff read it. */
export const ZCorrectionDocument = z.object({
  _id: ZId,
  k: ZRequestId,
  openid: z.string(),
  placeId: ZId,
  serviceId: ZId.nullable(),
  topic: z.enum(CORRECTION_TOPICS),
  text: z.string().max(300),
  state: z.enum(['waiting', 'applied', 'refused']),
  at: ZInstant,
  decided: z
    .object({ k: ZRequestId, at: ZInstant, by: z.string(), byName: z.string(), answer: z.string() })
    .nullable(),
})
export type CorrectionDocument = z.infer<typeof ZCorrectionDocument>
