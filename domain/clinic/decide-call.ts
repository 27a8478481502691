import { AppError } from '../errors'
import type { Instant } from '../time'
import { guardUnused, type HealthChange } from './change'
import { afterCall } from './follow-up'
import type { CallResult, HealthRecordDocument, SealedNote } from './schema'

type Caller = { k: string; by: string; byName: string; now: Instant }

/** Keeps what came of a call and when to ask again. Null: this request did so already. Throws REQUEST_ID_REUSED. */
export const decideCall = (
  record: HealthRecordDocument,
  { k, by, byName, now }: Caller,
  result: CallResult,
): HealthChange | null => {
  const done = record.calls.find((call) => call.k === k)
  if (done) {
    if (done.by !== by || done.result !== result) throw new AppError('REQUEST_ID_REUSED')
    return null
  }
  guardUnused(record, k)
  return {
    set: { ...afterCall(record.tries, result, now), updatedAt: now },
    add: { calls: { k, at: now, by, byName, result } },
  }
}

/** Adds a clinician's sealed words. Null: this request wrote them already. Throws REQUEST_ID_REUSED. */
export const decideNote = (
  record: HealthRecordDocument,
  { k, by, byName, now }: Caller,
  { text, open, seal }: { text: string; open: (note: SealedNote) => string; seal: () => string },
): HealthChange | null => {
  const done = record.notes.find((note) => note.k === k)
  if (done) {
    if (done.by !== by || open(done) !== text) throw new AppError('REQUEST_ID_REUSED')
    return null
  }
  guardUnused(record, k)
  return { set: { updatedAt: now }, add: { notes: { k, at: now, by, byName, sealed: seal() } } }
}
