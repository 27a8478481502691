import { AppError } from '../errors'
import { type Instant, toInstant } from '../time'
import type { Tell } from './parts-schema'
import type { AppealDocument, AppealStep, ThreadEntry } from './schema'

/** One step on an appeal as data: fields to set, lines to add. Stored by one conditional update on `v`. */
export type AppealChange = {
  set: Partial<Omit<AppealDocument, '_id' | 'thread' | 'history' | 'v'>>
  thread: ThreadEntry[]
  history: AppealStep[]
}

/** A document has room for so many lines; 120 messages an hour would otherwise outgrow it. */
const THREAD_MAX = 1000
/** So many who have to hear of something stay on the document; a timer has told them long before. */
const TELLS_KEPT = 100

/** The document after the change, as the database holds it once the update went through. */
export const applyChange = (appeal: AppealDocument, change: AppealChange): AppealDocument => ({
  ...appeal,
  ...change.set,
  thread: [...appeal.thread, ...change.thread],
  history: [...appeal.history, ...change.history],
  v: appeal.v + 1,
})

/** Two changes, the second decided on what the first left, as one. */
export const joinChanges = (first: AppealChange | null, second: AppealChange): AppealChange =>
  first === null
    ? second
    : {
        set: { ...first.set, ...second.set },
        thread: [...first.thread, ...second.thread],
        history: [...first.history, ...second.history],
      }

const oneLater = (instant: Instant): Instant => toInstant(Date.parse(instant) + 1)

/**
 * The time of the next step. Two instances' clocks differ: a step is always later than what is in the document
 * already, so a reply can never slip in before the moment up to which the person has read.
 */
export const stepTime = (appeal: AppealDocument, now: Instant): Instant => {
  const latest = [appeal.updatedAt, appeal.personReadAt ?? appeal.updatedAt].sort().at(-1) ?? now
  return now > latest ? now : oneLater(latest)
}

/** Those who have to hear, with the ones before. */
export const addTells = (appeal: AppealDocument, tells: readonly Tell[]): Tell[] =>
  [...appeal.tells, ...tells].slice(-TELLS_KEPT)

/** Throws TOO_OFTEN when the thread is full. */
export const guardRoom = (appeal: AppealDocument): void => {
  if (appeal.thread.length >= THREAD_MAX) throw new AppError('TOO_OFTEN', { message: 'the thread is full' })
}

/** The moment of the latest step: what an answer to it is shown by, so that a replay answers the same. */
export const momentOf = ({
  updatedAt,
  personReadAt,
}: Pick<AppealDocument, 'updatedAt' | 'personReadAt'>): Instant =>
  personReadAt !== null && personReadAt > updatedAt ? personReadAt : updatedAt
