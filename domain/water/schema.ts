import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant, ZRequestId } from '../fields'

/** A bottle taken out of the freezer whose row in the person's day is not written yet (see `settle-claims.ts`). */
const ZWaterClaim = z.object({
  k: ZRequestId,
  c: z.string().default('').describe('the call that took the bottle: a request sent again is another call'),
  openid: z.string(),
  day: ZDay,
  at: ZInstant,
})
export type WaterClaim = z.infer<typeof ZWaterClaim>

/** `freezers`: the truth of the stock. `given` counts since the freezer stands there, as the article counts. */
export const ZFreezerDocument = z.object({
  _id: ZId,
  name: z.string(),
  stationId: ZId,
  capacity: z.number().int().positive(),
  stock: z.number().int().min(0),
  given: z.number().int().min(0),
  givenAtStart: z.number().int().min(0).describe('count handed over from paper when the freezer was entered'),
  lowAt: z.number().int().min(0).describe('the keeper is told when the stock falls to this'),
  open: z.boolean(),
  claims: z.array(ZWaterClaim),
  refills: z.array(z.object({ k: ZRequestId, by: z.string(), at: ZInstant, bottles: z.number().int() })),
  sample: z.boolean(),
  v: z.number().int().min(0).default(0).describe('how often staff changed its settings'),
  changes: z
    .array(
      z.object({
        k: ZRequestId,
        at: ZInstant,
        byName: z.string(),
        why: z.string(),
        was: z.string(),
        became: z.string(),
      }),
    )
    .default([])
    .describe('changes of its settings, the latest last'),
})
export type FreezerDocument = z.infer<typeof ZFreezerDocument>

/** `water_days`: `_id` = day:OPENID; the truth of what one person took on one day, over all freezers. */
export const ZWaterDayDocument = z.object({
  _id: z.string(),
  openid: z.string(),
  day: ZDay,
  taken: z.number().int().min(0),
  picks: z.array(
    z.object({
      k: ZRequestId,
      c: z.string().default('').describe('the claim this bottle came from'),
      freezerId: ZId,
      at: ZInstant,
    }),
  ),
})
export type WaterDayDocument = z.infer<typeof ZWaterDayDocument>

const ZMyWater = z.object({
  left: z.number().int().min(0),
  taken: z.number().int().min(0),
  limit: z.number().int(),
  moreWithPhone: z.number().int().min(0).describe('further bottles a day once a phone number is known'),
})
export type MyWater = z.infer<typeof ZMyWater>

const ZFreezerBrief = z.object({
  id: ZId,
  name: z.string(),
  stationId: ZId,
  stock: z.number().int(),
  open: z.boolean(),
})

export const ZGetFreezerInput = z
  .object({ scene: z.string().max(32).optional(), freezerId: ZId.optional() })
  .refine((input) => Boolean(input.scene) !== Boolean(input.freezerId), {
    message: 'give either the scanned scene or a freezerId',
    path: ['scene'],
  })
export const ZGetFreezerOutput = z.object({
  freezer: ZFreezerBrief.extend({ capacity: z.number().int(), sample: z.boolean() }),
  stationName: z.string(),
  me: ZMyWater,
  given: z.number().int().describe('bottles given on the whole street so far'),
  givenSince: z.number().int().describe('of these, counted here; the rest was handed over from paper'),
  others: z.array(ZFreezerBrief.extend({ stationName: z.string() })),
  heatMode: z.boolean(),
})
export type FreezerView = z.infer<typeof ZGetFreezerOutput>

export const ZTakeWaterInput = z.object({ freezerId: ZId })
export const ZTakeWaterOutput = z.object({
  pick: z.object({
    at: ZInstant,
    number: z.number().int().describe('which bottle of the day this is, from 1'),
  }),
  me: ZMyWater,
  stock: z.number().int(),
})
export type TakeWaterAnswer = z.infer<typeof ZTakeWaterOutput>

export const ZRefillInput = z.object({ freezerId: ZId, bottles: z.number().int().min(1).max(500) })
export const ZRefillOutput = z.object({ stock: z.number().int(), capacity: z.number().int() })

/** What staff set of a freezer; its stock and counts only move by bottles. */
const ZFreezerSettings = z.object({
  name: typedText(20),
  capacity: z.number().int().min(1).max(2000),
  lowAt: z.number().int().min(0).max(2000),
  open: z.boolean(),
})
export type FreezerSettings = z.infer<typeof ZFreezerSettings>

export const ZSaveFreezerInput = ZFreezerSettings.extend({
  freezerId: ZId,
  v: z.number().int().min(0),
  why: typedText(60),
})
const ZFreezerDesk = ZFreezerSettings.extend({
  id: ZId,
  stationId: ZId,
  stock: z.number().int(),
  given: z.number().int(),
  v: z.number().int(),
  sample: z.boolean(),
  changes: z
    .array(
      z.object({ at: ZInstant, byName: z.string(), why: z.string(), was: z.string(), became: z.string() }),
    )
    .describe('the latest first'),
})
export type FreezerDesk = z.infer<typeof ZFreezerDesk>
export const ZSaveFreezerOutput = z.object({ freezer: ZFreezerDesk })
export const ZListFreezersOutput = z.object({ freezers: z.array(ZFreezerDesk) })

export const ZPrintCodesOutput = z.object({
  codes: z.array(
    z.object({
      freezerId: ZId,
      name: z.string(),
      page: z.string(),
      scene: z.string(),
      fileId: z.string().nullable(),
    }),
  ),
})
