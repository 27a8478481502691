import { AppError } from '../errors'
import type { Instant } from '../time'
import { guardUnused, type HealthChange, KEPT } from './change'
import { dueOf } from './follow-up'
import { levelOf, type Measured } from './judge-reading'
import type { Reading } from './reading-schema'
import type { HealthRecordDocument, SealedReading } from './schema'

/** Opens what is sealed; a struck line holds nothing. */
export type Opener = (line: SealedReading) => Reading | null

const whereOf = (record: HealthRecordDocument, { by }: Pick<SealedReading, 'by'>): Measured =>
  by === record.openid ? 'home' : 'clinic'

/** The measurements that still count, opened and judged, in the order they were written down. */
export const judged = (record: HealthRecordDocument, open: Opener) =>
  record.readings.flatMap((line) => {
    const reading = open(line)
    if (reading === null) return []
    const level = levelOf(reading, whereOf(record, line))
    return [{ ...line, reading, kind: reading.kind, level }]
  })

/** One call must not hide in another's answer: the same request with other numbers is refused. */
const sameReading = (one: Reading | null, other: Reading): boolean =>
  one !== null && JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())

type NewReading = { k: string; by: string; byName: string | null; reading: Reading; now: Instant }

/**
 * Adds a measurement: the date of the next one is computed anew and whoever rang in vain may ring again. Null: this
 * request wrote it already. Throws REQUEST_ID_REUSED.
 */
export const decideReading = (
  record: HealthRecordDocument,
  { k, by, byName, reading, now }: NewReading,
  { open, seal }: { open: Opener; seal: (reading: Reading) => string },
): HealthChange | null => {
  const done = record.readings.find((line) => line.k === k)
  if (done) {
    if (done.by === by && (done.struck !== null || sameReading(open(done), reading))) return null
    throw new AppError('REQUEST_ID_REUSED')
  }
  guardUnused(record, k)
  const measured = judged(record, open)
  const level = levelOf(reading, whereOf(record, { by }))
  return {
    set: { dueAt: dueOf([...measured, { at: now, kind: reading.kind, level }]), tries: 0, updatedAt: now },
    add: { readings: { k, at: now, by, byName, sealed: seal(reading), struck: null } },
  }
}

type Striking = { k: string; openid: string; readingId: string; now: Instant }

/**
 * A person strikes out a number they mistyped; one the clinician wrote stays. Null: struck already.
 * Throws NOT_FOUND for a number that is not theirs, REQUEST_ID_REUSED.
 */
export const decideStrike = (
  record: HealthRecordDocument,
  { k, openid, readingId, now }: Striking,
  open: Opener,
): HealthChange | null => {
  const line = record.readings.find((one) => one.k === readingId)
  if (line?.by !== openid) throw new AppError('NOT_FOUND', { field: 'readingId' })
  if (line.struck === k) return null
  guardUnused(record, k)
  if (line.struck !== null) return null
  const readings = record.readings.map((one) => (one === line ? { ...one, sealed: null, struck: k } : one))
  return {
    set: {
      readings: readings.slice(-KEPT.readings),
      dueAt: dueOf(judged({ ...record, readings }, open)),
      updatedAt: now,
    },
  }
}
