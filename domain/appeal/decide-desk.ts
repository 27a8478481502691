import { AppError } from '../errors'
import type { Instant } from '../time'
import { type AppealChange, stepTime } from './change'
import type { Worker } from './decide-accept'
import type { AppealCategory, AppealDocument } from './schema'

const NOTES_MAX = 200

/** A note for colleagues: any worker who reads the case may leave one. Throws TOO_OFTEN when there are too many. */
export const decideNote = (
  appeal: AppealDocument,
  worker: Worker,
  { k, sealed }: { k: string; sealed: string },
  now: Instant,
): AppealChange => {
  if (appeal.notes.length >= NOTES_MAX) throw new AppError('TOO_OFTEN', { message: 'the notes are full' })
  const at = stepTime(appeal, now)
  const note = { k, at, by: worker.openid, byName: worker.name, sealed }
  return { set: { notes: [...appeal.notes, note], updatedAt: at }, thread: [], history: [] }
}

/** What kind of case it is and whether it cannot wait, as a person judges it; the guess is only a start. */
export const decideSort = (
  appeal: AppealDocument,
  { category, urgent }: { category: AppealCategory; urgent: boolean },
  now: Instant,
): AppealChange => ({ set: { category, urgent, updatedAt: stepTime(appeal, now) }, thread: [], history: [] })
