import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant, ZRequestId } from '../fields'
import { ZAdvice, ZReading, ZReadingView } from './reading-schema'

/** What came of a call to somebody who is overdue; a closed list, so that it can be counted. */
export const CALL_RESULTS = [
  'reachedBetter',
  'reachedComing',
  'noAnswer',
  'wrongNumber',
  'movedAway',
  'declined',
] as const
export const ZCallResult = z.enum(CALL_RESULTS)
export type CallResult = z.infer<typeof ZCallResult>

/** `sealed` holds the measurement; null: the person struck it out. `by` is whoever wrote it down. */
const ZSealedReading = z.object({
  k: ZRequestId,
  at: ZInstant,
  by: z.string(),
  byName: z.string().nullable(),
  sealed: z.string().nullable(),
  struck: ZRequestId.nullable(),
})
export type SealedReading = z.infer<typeof ZSealedReading>

const ZSealedNote = z.object({
  k: ZRequestId,
  at: ZInstant,
  by: z.string(),
  byName: z.string(),
  sealed: z.string(),
})
export type SealedNote = z.infer<typeof ZSealedNote>

const ZCall = z.object({
  k: ZRequestId,
  at: ZInstant,
  by: z.string(),
  byName: z.string(),
  result: ZCallResult,
})
export type Call = z.infer<typeof ZCall>

const ZConsentStep = z.object({
  k: ZRequestId,
  at: ZInstant,
  to: z.enum(['given', 'withdrawn', 'emptied']),
  version: z.string().describe('which text was agreed to'),
})
export type ConsentStep = z.infer<typeof ZConsentStep>

/**
 * `health_records`: one document a person; `_id` is derived from the person and tells nothing by itself. Consent,
 * measurements and the follow-up date are one document, so what is read and the right to read it cannot differ. No
 * number lies open: of health the database knows only by when somebody should ask again.
 */
export const ZHealthRecordDocument = z.object({
  _id: ZId,
  openid: z.string(),
  alias: z.string(),
  state: z.enum(['open', 'withdrawn']),
  steps: z.array(ZConsentStep),
  readings: z.array(ZSealedReading),
  notes: z.array(ZSealedNote),
  calls: z.array(ZCall),
  tries: z.number().int().describe('calls nobody answered since the last measurement'),
  dueAt: ZInstant.nullable().describe('by when a new measurement is wanted; null: nobody needs to ask'),
  createdAt: ZInstant,
  updatedAt: ZInstant,
  v: z.number().int(),
})
export type HealthRecordDocument = z.infer<typeof ZHealthRecordDocument>

const ZNoteView = z.object({ id: ZRequestId, at: ZInstant, byName: z.string(), text: z.string() })
export type NoteView = z.infer<typeof ZNoteView>

const ZNextClinic = z.object({
  programmeId: ZId,
  name: z.string(),
  day: ZDay,
  from: z.string(),
  to: z.string(),
  opensAt: ZInstant.describe('when booking opens'),
  bookable: z.boolean(),
})
export type NextClinic = z.infer<typeof ZNextClinic>

const ZConsentText = z.object({ version: z.string(), title: z.string(), lines: z.array(z.string()) })

export const ZMyHealthOutput = z.object({
  now: ZInstant,
  state: z.enum(['none', 'open', 'withdrawn']),
  consent: ZConsentText,
  consentedAt: ZInstant.nullable(),
  hasData: z.boolean().describe('true: something is still kept that can be deleted'),
  readings: z.array(ZReadingView).describe('newest first'),
  latest: z.array(ZReadingView).describe('the newest of each kind, to start the next one from'),
  advice: z.array(ZAdvice),
  notes: z.array(ZNoteView).describe('newest first'),
  readers: z
    .array(z.object({ at: ZInstant, byName: z.string(), what: z.enum(['read', 'list', 'phone']) }))
    .describe('who of the staff looked, newest first'),
  nextClinic: ZNextClinic.nullable(),
  templateIds: z.array(z.string()),
})
export type MyHealth = z.infer<typeof ZMyHealthOutput>

export const ZGiveConsentInput = z.object({
  version: z.string().max(20).describe('of the text the person has read'),
})
export const ZWithdrawInput = z.object({
  erase: z.boolean().describe('true: delete what is kept as well'),
})
export const ZConsentOutput = z.object({ state: z.enum(['open', 'withdrawn']) })

export const ZAddReadingInput = z.object({ reading: ZReading })
export type AddReadingInput = z.infer<typeof ZAddReadingInput>
export const ZAddReadingOutput = z.object({ added: ZReadingView, advice: ZAdvice.nullable() })
export const ZStrikeReadingInput = z.object({ readingId: ZRequestId })
export const ZStrikeReadingOutput = z.object({ readingId: ZRequestId })

export const ZFindPatientInput = z.union([
  z.strictObject({ code: z.string().regex(/^\d{4}$/) }),
  z.strictObject({ phone: z.string().regex(/^1[3-9]\d{9}$/) }),
])
const ZFound = z.object({
  patientId: ZId.nullable().describe('null: has not agreed to a record, so there is nothing to open'),
  alias: z.string(),
  start: ZInstant.nullable().describe('of the booking, when found by code'),
})
export const ZFindPatientOutput = z.object({ found: z.array(ZFound) })
export type FoundPatient = z.infer<typeof ZFound>

export const ZPatientIdInput = z.object({ patientId: ZId })
export const ZPatientView = z.object({
  now: ZInstant,
  patientId: ZId,
  alias: z.string(),
  phoneMasked: z.string().nullable(),
  readings: z.array(ZReadingView),
  latest: z.array(ZReadingView),
  advice: z.array(ZAdvice),
  notes: z.array(ZNoteView),
  calls: z.array(z.object({ at: ZInstant, byName: z.string(), result: ZCallResult })),
  tries: z.number().int(),
  dueAt: ZInstant.nullable(),
  nextClinic: ZNextClinic.nullable(),
})
export type PatientView = z.infer<typeof ZPatientView>

export const ZAddForPatientInput = z.object({ patientId: ZId, reading: ZReading })
export const ZAddNoteInput = z.object({ patientId: ZId, text: typedText(500) })
export const ZAddNoteOutput = z.object({ note: ZNoteView })

export const ZPatientsInput = z.object({
  list: z.enum(['overdue', 'all']),
  page: z.number().int().min(0).max(999).default(0),
})
const ZPatientRow = z.object({
  patientId: ZId,
  alias: z.string(),
  phoneMasked: z.string().nullable(),
  last: ZReadingView.nullable(),
  dueAt: ZInstant.nullable(),
  tries: z.number().int(),
  lastCall: z.object({ at: ZInstant, result: ZCallResult }).nullable(),
})
export type PatientRow = z.infer<typeof ZPatientRow>
export const ZPatientsOutput = z.object({
  now: ZInstant,
  rows: z.array(ZPatientRow),
  more: z.boolean(),
})

export const ZPatientPhoneOutput = z.object({ phone: z.string() })
export const ZRecordCallInput = z.object({ patientId: ZId, result: ZCallResult })
export const ZRecordCallOutput = z.object({ dueAt: ZInstant.nullable(), tries: z.number().int() })
