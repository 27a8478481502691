import { AppError } from '../errors'
import type { Instant } from '../time'
import type { Call, ConsentStep, HealthRecordDocument, SealedNote, SealedReading } from './schema'

/** One step on a record as data: fields to set, lines to add. Stored by one conditional update on `v`. */
export type HealthChange = {
  set: Partial<Omit<HealthRecordDocument, '_id' | 'openid' | 'v'>>
  add?: { readings?: SealedReading; notes?: SealedNote; calls?: Call; steps?: ConsentStep }
}

/** The latest that are kept of each; a measurement a day for well over a year. */
export const KEPT = { readings: 500, notes: 200, calls: 100, steps: 100 } as const

type Added = NonNullable<HealthChange['add']>

const grown = <L extends keyof Added>(record: HealthRecordDocument, add: Added, list: L) => {
  const line = add[list]
  const lines: HealthRecordDocument[L] = record[list]
  return line === undefined ? lines : [...lines, line].slice(-KEPT[list])
}

/** The document after the change, as the database holds it once the update went through. */
export const applyChange = (
  record: HealthRecordDocument,
  { set, add = {} }: HealthChange,
): HealthRecordDocument => ({
  ...record,
  readings: grown(record, add, 'readings') as HealthRecordDocument['readings'],
  notes: grown(record, add, 'notes') as HealthRecordDocument['notes'],
  calls: grown(record, add, 'calls') as HealthRecordDocument['calls'],
  steps: grown(record, add, 'steps') as HealthRecordDocument['steps'],
  ...set,
  v: record.v + 1,
})

/** Throws CONSENT_NEEDED when there is no record that may be read or written just now. */
export const guardOpen = (record: HealthRecordDocument | null): HealthRecordDocument => {
  if (record?.state !== 'open') throw new AppError('CONSENT_NEEDED')
  return record
}

/** Throws REQUEST_ID_REUSED when this request already did something else to the record. */
export const guardUnused = (record: HealthRecordDocument, k: string): void => {
  const { readings, notes, calls, steps } = record
  const used = [...readings, ...notes, ...calls, ...steps].some((line) => line.k === k)
  if (used || readings.some(({ struck }) => struck === k)) throw new AppError('REQUEST_ID_REUSED')
}

type Opening = { id: string; openid: string; alias: string; k: string; version: string; now: Instant }

/** A record on the day its person agrees to it. */
export const openRecord = ({ id, openid, alias, k, version, now }: Opening): HealthRecordDocument => ({
  _id: id,
  openid,
  alias,
  state: 'open',
  steps: [{ k, at: now, to: 'given', version }],
  readings: [],
  notes: [],
  calls: [],
  tries: 0,
  dueAt: null,
  createdAt: now,
  updatedAt: now,
  v: 1,
})
