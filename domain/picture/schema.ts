import * as z from 'zod'
import { ZId, ZInstant } from '../fields'
import { PICTURE_KINDS } from './strip-metadata'

/** `pending` until a check or a person says otherwise; what is not `passed` is seen by its owner and staff alone. */
export const PICTURE_STATES = ['pending', 'passed', 'refused'] as const
export const ZPictureState = z.enum(PICTURE_STATES)
export type PictureState = z.infer<typeof ZPictureState>

/** Where kept pictures lie, `kept/<place>/`: one drawer a use. */
export const ZPicturePlace = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/)

/** A picture in the cloud's storage as a phone names it after its upload. */
export const ZUploadedFile = z.string().regex(/^cloud:\/\/[A-Za-z0-9._-]+\/[A-Za-z0-9_./-]{1,200}$/)

/** `pictures`: what others may see only after a check; `_id` is the name it is kept under. */
export const ZPictureDocument = z.object({
  _id: ZId,
  fileId: z.string(),
  openid: z.string().describe('who took it'),
  place: ZPicturePlace,
  record: ZId.describe('what it belongs to'),
  state: ZPictureState,
  by: z.enum(['check', 'staff']).nullable().describe('who decided; null: nobody has'),
  traceId: z.string().nullable().describe('under which WeChat answers; null: it could not be asked'),
  asked: z.number().int().min(0).describe('how often WeChat was asked'),
  askedAt: ZInstant,
  takenAt: ZInstant,
})
export type PictureDocument = z.infer<typeof ZPictureDocument>

export const ZKeptPicture = z.object({
  fileId: z.string(),
  kind: z.enum(PICTURE_KINDS),
  sha256: z.string().describe('of the kept bytes, hex: the same photo twice is known by it'),
  shape: z.number().describe('width / height'),
})
export type KeptPicture = z.infer<typeof ZKeptPicture>

/** The event `wxa_media_check` as far as it matters; without a result WeChat could not fetch the file. */
export const ZMediaCheckEvent = z.object({
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().min(1).max(200),
  result: z.object({ suggest: z.string() }).optional(),
})
export type MediaCheckEvent = z.infer<typeof ZMediaCheckEvent>

/** A picture as the record names it that it belongs to. */
export const ZPhoto = z.object({ id: ZId, fileId: z.string() })
export type Photo = z.infer<typeof ZPhoto>

/** The same with whether everybody sees it, for those who decide. */
export const ZPhotoView = ZPhoto.extend({ state: ZPictureState })
export type PhotoView = z.infer<typeof ZPhotoView>
