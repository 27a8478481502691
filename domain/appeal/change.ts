import { AppError } from '../errors'
import { type Instant, toInstant } from '../time'
import type { AppealDocument, AppealStep, ThreadEntry } from './schema'

/** One step on an appeal as data: fields to set, lines to add. Stored by one conditional update on `v`. */
export type AppealChange = {
  set: Partial<Omit<AppealDocument, '_id' | 'openid' | 'thread' | 'history' | 'v'>>
  thread: ThreadEntry[]
  history: AppealStep[]
}

/** A document has room for so many lines; 120 messages an hour would otherwise outgrow it. */
const THREAD_MAX = 1000

/** The document after the change, as the database holds it once the update went through. */
export const applyChange = (appeal: AppealDocument, change: AppealChange): AppealDocument => ({
  ...appeal,
  ...change.set,
  thread: [...appeal.thread, ...change.thread],
  history: [...appeal.history, ...change.history],
  v: appeal.v + 1,
})

const oneLater = (instant: Instant): Instant => toInstant(Date.parse(instant) + 1)

/**
 * The time of the next step. Two instances' clocks differ: a step is always later than what is in the document
 * already, so a reply can never slip in before the moment up to which the person has read.
 */
export const stepTime = (appeal: AppealDocument, now: Instant): Instant => {
  const latest = [appeal.updatedAt, appeal.personReadAt ?? appeal.updatedAt].sort().at(-1) ?? now
  return now > latest ? now : oneLater(latest)
}

/** Throws TOO_OFTEN when the thread is full. */
export const guardRoom = (appeal: AppealDocument): void => {
  if (appeal.thread.length >= THREAD_MAX) throw new AppError('TOO_OFTEN', { message: 'the thread is full' })
}
