import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant, ZRequestId } from '../fields'
import { ZOccupation } from '../person/schema'

const ZCents = z.number().int().min(1).max(100_000)
const ZPaid = z.number().int().min(0)
const ZPassNo = z.string().regex(/^\d{4,6}$/)
const HOW = ['code', 'phone'] as const

/**
 * `meal_passes`: `_id` = the public pass number. The secret of a rider's changing code, sealed. Given out again it is
 * a new one and the old codes end, so a pass lives in one phone.
 */
export const ZMealPassDocument = z.object({
  _id: ZPassNo,
  openid: z.string(),
  sealed: z.string(),
  k: ZRequestId,
  gone: z.array(ZRequestId).describe('requests whose secret has been replaced'),
  drift: z.number().int().describe('half minutes by which the phone was ahead when it got the pass'),
  lastStep: z.number().int().describe('the newest half minute whose code was used; older ones are spent'),
  lastFor: z.string().nullable().describe('the window and day it was used for'),
  issuedAt: ZInstant,
})
export type MealPassDocument = z.infer<typeof ZMealPassDocument>

const ZAct = z.object({
  k: ZRequestId,
  to: z.enum(['done', 'undone']),
  at: ZInstant,
  by: z.string(),
  how: z.enum(HOW),
  fullCents: ZCents,
  paidCents: ZPaid,
})

/**
 * `redemptions`: one discount that was given. A meal's `_id` = `meal:<openid>@<window>:<day>`, so a rider has one a
 * window and day however many cashiers ask at once. What happened stays in `acts`, the latest last.
 */
export const ZRedemptionDocument = z.object({
  _id: z.string(),
  kind: z.enum(['meal', 'coupon']),
  openid: z.string(),
  windowId: ZId,
  day: ZDay,
  windowDay: z.string(),
  state: z.enum(['done', 'undone']),
  k: ZRequestId,
  at: ZInstant,
  by: z.string(),
  how: z.enum(HOW),
  passNo: ZPassNo.nullable(),
  percent: z.number().int(),
  fullCents: ZCents,
  paidCents: ZPaid,
  occupation: ZOccupation.nullable(),
  acts: z.array(ZAct),
  v: z.number().int(),
})
export type RedemptionDocument = z.infer<typeof ZRedemptionDocument>
export type RedemptionAct = z.infer<typeof ZAct>

/** `meal_plans`: `_id` = `<openid>@<window>:<day>`: whether a rider said that they come. */
export const ZMealPlanDocument = z.object({
  _id: z.string(),
  openid: z.string(),
  windowDay: z.string(),
  coming: z.boolean(),
  at: ZInstant,
  answers: z.array(z.object({ k: ZRequestId, coming: z.boolean() })),
})
export type MealPlanDocument = z.infer<typeof ZMealPlanDocument>

const ZWindow = z.object({
  id: ZId,
  name: z.string(),
  stationName: z.string(),
  percent: z.number().int(),
  state: z.enum(['now', 'later', 'none']).describe('none: no window within sight'),
  day: ZDay.nullable(),
  from: ZInstant.nullable(),
  to: ZInstant.nullable(),
  closedToday: z.string().nullable().describe('why there is nothing today'),
  priceChoices: z.array(ZCents),
})
export type CanteenWindow = z.infer<typeof ZWindow>

export const ZGetCanteenInput = z.object({ windowId: ZId.optional() })
export const ZGetCanteenOutput = z.object({
  now: ZInstant,
  window: ZWindow.nullable(),
  phoneMasked: z.string().nullable(),
  passNo: ZPassNo.nullable().describe('null: no pass was given out yet'),
  coming: z.boolean(),
  comingCount: z.number().int(),
  meal: z.object({ at: ZInstant, fullCents: ZCents, paidCents: ZPaid }).nullable(),
})
export type CanteenView = z.infer<typeof ZGetCanteenOutput>

export const ZIssuePassInput = z.object({
  phoneMs: z.number().int().min(0).max(8e15).describe('what the phone believes to be now, in ms'),
})
export const ZIssuePassOutput = z.object({
  passNo: ZPassNo,
  secret: z.string().describe('32 bytes in hex, given out this once'),
})

export const ZSetComingInput = z.object({ windowId: ZId, day: ZDay, coming: z.boolean() })
export const ZSetComingOutput = z.object({ coming: z.boolean() })

export const ZRedeemInput = z
  .object({
    windowId: ZId,
    code: z.string().max(64).optional(),
    phone: z
      .string()
      .regex(/^1[3-9]\d{9}$/)
      .optional(),
    fullCents: ZCents,
  })
  .refine(({ code, phone }) => Boolean(code) !== Boolean(phone), {
    message: 'give either the code or the phone number',
    path: ['code'],
  })
export type RedeemInput = z.infer<typeof ZRedeemInput>

export const REFUSALS = [
  'used', // this rider had the meal of this window
  'spent', // this very code was used
  'expired', // an old code: a screenshot, or a screen that stood still
  'wrong', // no code of this street
  'unknown', // no rider with this phone number
  'closed', // no window at this moment
] as const

export const ZRedeemOutput = z.object({
  yes: z
    .object({
      redemptionId: z.string(),
      at: ZInstant,
      fullCents: ZCents,
      paidCents: ZPaid,
      percent: z.number().int(),
      how: z.enum(HOW),
      who: z.string().describe('alias, or the masked number'),
    })
    .nullable(),
  no: z
    .object({
      why: z.enum(REFUSALS),
      usedAt: ZInstant.nullable(),
      opens: ZInstant.nullable().describe('closed: when the next window opens'),
    })
    .nullable(),
})
export type RedeemAnswer = z.infer<typeof ZRedeemOutput>
export type Refusal = NonNullable<RedeemAnswer['no']>

export const ZUndoInput = z.object({ redemptionId: z.string().max(200), at: ZInstant })
export const ZUndoOutput = z.object({ undoneAt: ZInstant })

const ZSums = z.object({ meals: z.number().int(), fullCents: z.number().int(), paidCents: z.number().int() })
export type MealSums = z.infer<typeof ZSums>

export const ZGetCounterInput = z.object({ windowId: ZId.optional() })
export const ZGetCounterOutput = z.object({
  now: ZInstant,
  windows: z.array(ZWindow),
  windowId: ZId.nullable(),
  served: ZSums.describe('today, in the chosen window'),
  comingCount: z.number().int(),
})
export type CounterView = z.infer<typeof ZGetCounterOutput>

export const ZListSheetInput = z.object({
  windowId: ZId.optional(),
  day: ZDay.optional().describe('default: today'),
  page: z.number().int().min(0).max(99).default(0),
})
const ZSheetRow = z.object({
  at: ZInstant,
  who: z.string(),
  how: z.enum(HOW),
  fullCents: ZCents,
  paidCents: ZPaid,
  state: z.enum(['done', 'undone']),
})
export type SheetRow = z.infer<typeof ZSheetRow>
export const ZListSheetOutput = z.object({
  now: ZInstant,
  day: ZDay,
  window: z.object({ id: ZId, name: z.string(), closedDays: z.array(ZDay) }),
  rows: z.array(ZSheetRow).describe('newest first'),
  more: z.boolean(),
  sums: ZSums,
  undone: z.number().int(),
  comingCount: z.number().int(),
})
export type SheetView = z.infer<typeof ZListSheetOutput>

export const ZExportSheetInput = z.object({ windowId: ZId, day: ZDay })
export const ZExportSheetOutput = z.object({ fileId: z.string(), url: z.string(), name: z.string() })

export const ZCloseDayInput = z.object({ windowId: ZId, day: ZDay, closed: z.boolean(), why: typedText(40) })
export const ZCloseDayOutput = z.object({ closedDays: z.array(ZDay) })
