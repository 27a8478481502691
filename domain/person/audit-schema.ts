import * as z from 'zod'
import { ZInstant } from '../fields'

/** What staff do with somebody's record that the person is told of: `<domain>.<verb>`. */
export const AUDITED = [
  'appeal.read',
  'appeal.preview',
  'booking.read',
  'appeal.search',
  'appeal.shared',
  'appeal.export',
  'clinic.read',
  'clinic.list',
  'clinic.phone',
  'childcare.list',
  'childcare.phone',
  'party.list',
  'party.read',
  'assistance.read',
  'assistance.phone',
  'pairing.read',
  'pairing.list',
  'pairing.phone',
  'lesson.list',
] as const
const ZAudited = z.enum(AUDITED)
export type Audited = z.infer<typeof ZAudited>

/** `audit`: who of the staff read or changed whose sensitive record; the person can see their rows. */
export const ZAuditDocument = z.object({
  _id: z.string(),
  at: ZInstant,
  by: z.string(),
  byName: z.string(),
  about: z.string(),
  what: ZAudited,
  record: z.string(),
})
export type AuditDocument = z.infer<typeof ZAuditDocument>

/** A row as its person sees it: the worker by name, never by OPENID. */
export const ZAuditView = z.object({
  at: ZInstant,
  byName: z.string(),
  what: ZAudited,
  record: z.string().describe('id of what was read, e.g. of the appeal'),
})
export type AuditView = z.infer<typeof ZAuditView>

export const ZListAuditInput = z.object({
  page: z.number().int().min(0).max(999).default(0),
})
export const ZListAuditOutput = z.object({
  rows: z.array(ZAuditView).describe('newest first'),
  more: z.boolean().describe('true: the next page may hold more'),
})

export const auditView = ({ at, byName, what, record }: AuditDocument): AuditView => ({
  at,
  byName,
  what,
  record,
})
