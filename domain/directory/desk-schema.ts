import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant } from '../fields'
import { ZPhotoView, ZUploadedFile } from '../picture/schema'
import { CORRECTION_TOPICS, MOST_PLACE_PHOTOS, PLACE_KINDS, ZPlaceItem, ZService } from './schema'

/** One field of a place or a service before and after, in words. */
const ZPlaceChange = z.object({ field: z.string(), before: z.string(), after: z.string() })
export type PlaceChange = z.infer<typeof ZPlaceChange>

/** What the desk changes of a service; who looked at it and when the change itself says. */
const ZServiceEdit = ZService.omit({ checkedOn: true, checkedBy: true }).extend({
  id: ZId.nullable().describe('null: a new one'),
})

export const ZSavePlaceInput = z.object({
  placeId: ZId.nullable().describe('null: a new place'),
  v: z.number().int().min(0).describe('the version that was edited'),
  placeKind: z.enum(PLACE_KINDS),
  own: ZPlaceItem.shape.own,
  services: z.array(ZServiceEdit).max(40),
  photos: z
    .array(ZUploadedFile)
    .max(MOST_PLACE_PHOTOS)
    .describe('those it shall have: kept ones, and uploads to take over'),
  listed: z.boolean(),
  why: typedText(100),
})
export type PlaceEdit = z.infer<typeof ZSavePlaceInput>

const ZDeskPlace = ZPlaceItem.omit({ kind: true, _id: true, lastChange: true }).extend({
  id: ZId,
  name: z.string(),
})
export type DeskPlace = z.infer<typeof ZDeskPlace>
export const ZPlaceOutput = z.object({ place: ZDeskPlace })

export const ZGetPlaceInput = z.object({ placeId: ZId })
export const ZGetPlaceOutput = z.object({
  now: ZInstant,
  place: ZDeskPlace,
  pictures: z.array(ZPhotoView).describe('its pictures, and whether riders see them'),
  scenes: z.array(z.object({ id: ZId, name: z.string() })),
  changes: z
    .array(z.object({ at: ZInstant, byName: z.string(), why: z.string(), changes: z.array(ZPlaceChange) }))
    .describe('the latest twenty, newest first'),
})
export type PlaceForDesk = z.infer<typeof ZGetPlaceOutput>

export const ZDeskListOutput = z.object({
  now: ZInstant,
  places: z.array(
    z.object({
      id: ZId,
      name: z.string(),
      placeKind: z.enum(PLACE_KINDS),
      listed: z.boolean(),
      services: z.number().int(),
      checkedOn: ZDay.nullable().describe('the day the longest unchecked of its services was looked at'),
      waiting: z.number().int().describe('corrections nobody has decided, of the newest two hundred'),
      sample: z.boolean(),
    }),
  ),
})
export type DeskList = z.infer<typeof ZDeskListOutput>

export const ZCheckPlaceInput = z.object({ placeId: ZId, v: z.number().int().min(0) })

export const ZListCorrectionsInput = z.object({
  state: z.enum(['waiting', 'applied', 'refused']),
  page: z.number().int().min(0).max(999).default(0),
})
const ZCorrectionView = z.object({
  id: ZId,
  placeId: ZId,
  placeName: z.string(),
  serviceName: z.string().nullable(),
  topic: z.enum(CORRECTION_TOPICS),
  text: z.string(),
  at: ZInstant,
  alias: z.string(),
  state: z.enum(['waiting', 'applied', 'refused']),
  answer: z.string().nullable(),
})
export type CorrectionView = z.infer<typeof ZCorrectionView>
export const ZListCorrectionsOutput = z.object({
  now: ZInstant,
  corrections: z.array(ZCorrectionView),
  more: z.boolean(),
})

export const ZDecideCorrectionInput = z.object({
  correctionId: ZId,
  decision: z.enum(['applied', 'refused']),
  answer: typedText(100).describe('what the person who reported it reads'),
})
export const ZDecideCorrectionOutput = z.object({ correctionId: ZId, state: z.enum(['applied', 'refused']) })

export const ZReviewPhotoInput = z.object({ placeId: ZId, pictureId: ZId, show: z.boolean() })
export const ZReviewPhotoOutput = z.object({ placeId: ZId, pictures: z.array(ZPhotoView) })
