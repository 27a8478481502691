import { AppError } from '../errors'
import type { Instant } from '../time'
import { guardUnused, type HealthChange } from './change'
import type { ConsentStep, HealthRecordDocument } from './schema'

type Asking = { k: string; version: string; now: Instant }

const stepOf = (record: HealthRecordDocument, k: string): ConsentStep | undefined =>
  record.steps.find((step) => step.k === k)

/** Agrees again after a withdrawal, or to a newer text. Null: there is nothing to change. Throws REQUEST_ID_REUSED. */
export const decideConsent = (
  record: HealthRecordDocument,
  { k, version, now }: Asking,
): HealthChange | null => {
  const done = stepOf(record, k)
  if (done) {
    if (done.to !== 'given' || done.version !== version) throw new AppError('REQUEST_ID_REUSED')
    return null
  }
  guardUnused(record, k)
  if (record.state === 'open' && record.steps.at(-1)?.version === version) return null
  return {
    set: { state: 'open', updatedAt: now },
    add: { steps: { k, at: now, to: 'given', version } },
  }
}

/** What is gone when the person wants it gone: numbers, words, and that anybody should ask. */
const EMPTY = { readings: [], notes: [], calls: [], dueAt: null, tries: 0 }

/**
 * Takes the consent back: from here on no clinician finds or reads the record. With `erase` everything in it goes as
 * well; what stays is the proof that it was agreed to and taken back. Null: nothing is left to do.
 */
export const decideWithdraw = (
  record: HealthRecordDocument,
  { k, erase, now }: { k: string; erase: boolean; now: Instant },
): HealthChange | null => {
  const to = erase ? 'emptied' : 'withdrawn'
  const done = stepOf(record, k)
  if (done) {
    if (done.to !== to) throw new AppError('REQUEST_ID_REUSED')
    return null
  }
  guardUnused(record, k)
  if (!erase && record.state === 'withdrawn') return null
  const version = record.steps.at(-1)?.version ?? ''
  return {
    set: { state: 'withdrawn', updatedAt: now, ...(erase && EMPTY) },
    add: { steps: { k, at: now, to, version } },
  }
}
