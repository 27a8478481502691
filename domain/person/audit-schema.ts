import * as z from 'zod'
import { ZInstant } from '../fields'

/** `audit`: who of the staff read or changed whose sensitive record; the person can see their rows. */
export const ZAuditDocument = z.object({
  _id: z.string(),
  at: ZInstant,
  by: z.string(),
  byName: z.string(),
  about: z.string(),
  what: z.string(),
  record: z.string(),
})
