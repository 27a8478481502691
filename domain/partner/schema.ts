import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant, ZRequestId } from '../fields'
import { ZPhoto, ZPhotoView, ZUploadedFile } from '../picture/schema'

const ZAmount = z.number().int().min(1).max(1_000_000)

/** As many pictures as tell of one delivery. */
export const MOST_DELIVERY_PHOTOS = 3

const ZDelivery = z.object({
  k: ZRequestId,
  at: ZInstant,
  day: ZDay,
  amount: ZAmount,
  note: z.string(),
  photos: z.array(ZPhoto).default([]),
  byName: z.string(),
})

/** `pledges`: what a unit of the joint council promised, and what it has delivered of it. */
export const ZPledgeDocument = z.object({
  _id: z.string(),
  partnerId: ZId,
  what: z.string(),
  amount: ZAmount,
  unit: z.string(),
  until: ZDay.nullable(),
  deliveries: z.array(ZDelivery),
  delivered: z.number().int().min(0),
  byName: z.string(),
  at: ZInstant,
})
export type PledgeDocument = z.infer<typeof ZPledgeDocument>

/** `council_minutes`: what a meeting of the joint council agreed. */
export const ZMinutesDocument = z.object({
  _id: z.string(),
  day: ZDay,
  title: z.string(),
  text: z.string(),
  units: z.array(ZId).describe('partners who were there'),
  byName: z.string(),
  at: ZInstant,
})
export type MinutesDocument = z.infer<typeof ZMinutesDocument>

const ZPledgeView = z.object({
  id: z.string(),
  what: z.string(),
  amount: z.number().int(),
  unit: z.string(),
  until: ZDay.nullable(),
  delivered: z.number().int(),
  state: z.enum(['open', 'done', 'late']),
  deliveries: z
    .array(z.object({ day: ZDay, amount: z.number().int(), note: z.string(), photos: z.array(ZPhotoView) }))
    .describe('the latest first, at most five'),
})
export type PledgeView = z.infer<typeof ZPledgeView>

const ZPartnerView = z.object({
  id: ZId,
  name: z.string(),
  gives: z.string(),
  sample: z.boolean(),
  pledges: z.array(ZPledgeView),
})
export type PartnerView = z.infer<typeof ZPartnerView>

export const ZListPartnersOutput = z.object({ now: ZInstant, partners: z.array(ZPartnerView) })
export type PartnersView = z.infer<typeof ZListPartnersOutput>

export const ZSavePledgeInput = z.object({
  partnerId: ZId,
  what: typedText(30),
  amount: ZAmount,
  unit: typedText(4),
  until: ZDay.nullable(),
})
export const ZSavePledgeOutput = z.object({ pledge: ZPledgeView })

export const ZDeliverInput = z.object({
  pledgeId: z.string().max(64),
  day: ZDay,
  amount: ZAmount,
  note: z.string().trim().max(100),
  photos: z.array(ZUploadedFile).max(MOST_DELIVERY_PHOTOS).default([]),
})
export const ZDeliverOutput = z.object({ pledge: ZPledgeView })

export const ZReviewPictureInput = z.object({
  pledgeId: z.string().max(64),
  pictureId: ZId,
  show: z.boolean(),
})
export const ZReviewPictureOutput = z.object({ pictureId: ZId, show: z.boolean() })

export const ZSaveMinutesInput = z.object({
  day: ZDay,
  title: typedText(40),
  text: typedText(4000),
  units: z.array(ZId).max(50),
})
const ZMinutesView = z.object({
  id: z.string(),
  day: ZDay,
  title: z.string(),
  text: z.string(),
  units: z.array(ZId),
  byName: z.string(),
})
export type MinutesView = z.infer<typeof ZMinutesView>
export const ZSaveMinutesOutput = z.object({ minutes: ZMinutesView })
export const ZListMinutesInput = z.object({ page: z.number().int().min(0).max(99).default(0) })
export const ZListMinutesOutput = z.object({ minutes: z.array(ZMinutesView), more: z.boolean() })
