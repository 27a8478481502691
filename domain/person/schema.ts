import * as z from 'zod'
import { ROLES } from '../access/roles'
import { typedText, ZId, ZInstant, ZRequestId } from '../fields'

export const OCCUPATIONS = ['foodRider', 'courier', 'driver', 'domesticWorker', 'other'] as const
export const ZOccupation = z.enum(OCCUPATIONS)

/** `people`: one document a person, `_id` = OPENID. The phone number itself lives in `phones`, encrypted. */
export const ZPersonDocument = z.object({
  _id: z.string(),
  occupation: ZOccupation.nullable(),
  platform: z.string().nullable(),
  phoneIndex: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  phoneBy: ZRequestId.nullable()
    .default(null)
    .describe('the request that bound the number: repeated, it is answered without its used-up code'),
  createdAt: ZInstant,
  updatedAt: ZInstant,
})
export type PersonDocument = z.infer<typeof ZPersonDocument>

/** `phones`: `_id` = blind index of the number, so one number belongs to one person. */
export const ZPhoneDocument = z.object({
  _id: z.string(),
  openid: z.string(),
  sealed: z.string(),
  k: ZRequestId.nullable().default(null),
  boundAt: ZInstant,
})
export type PhoneDocument = z.infer<typeof ZPhoneDocument>

/** `staff`: `_id` = OPENID. */
export const ZStaffDocument = z.object({
  _id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  active: z.boolean(),
  merchantIds: z
    .array(ZId)
    .default([])
    .describe('merchants and stations whose counter this person stands at: whose coupons they may take'),
})
export type StaffDocument = z.infer<typeof ZStaffDocument>

export const ZProfile = z.object({
  alias: z.string().describe('what everybody but the social worker sees instead of a name'),
  occupation: ZOccupation.nullable(),
  platform: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  roles: z.array(z.enum(ROLES)),
  staffName: z.string().nullable(),
})
export type Profile = z.infer<typeof ZProfile>

export const ZBindPhoneInput = z.object({
  code: typedText(128).describe('one-time code of the phone button'),
})
export const ZBindPhoneOutput = z.object({ phoneMasked: z.string() })

export const ZSaveProfileInput = z.object({
  occupation: ZOccupation,
  platform: typedText(20).nullable(),
})
