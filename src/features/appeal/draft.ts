import { makeRequestId } from '../../api/request-id'
import { forget, readStored, store } from '../../platform/storage'

/** What was typed and not sent yet; `attempt` is there from the first try to send it. */
type Draft = { text: string; attempt: string | null }

const STORED_AS = 'appeal-draft'

const isDraft = (value: unknown): value is Draft => {
  if (typeof value !== 'object' || value === null) return false
  const attempt: unknown = Reflect.get(value, 'attempt')
  return typeof Reflect.get(value, 'text') === 'string' && (attempt === null || typeof attempt === 'string')
}

const readDraft = (): Draft => readStored(STORED_AS, isDraft) ?? { text: '', attempt: null }

/** What the person had typed when the app was last closed. */
export const draftText = (): string => readDraft().text

/** Keeps what is typed; other words are another wish, so a request id of the old words is let go. */
export const saveDraft = (text: string): void => {
  if (text === '') forget(STORED_AS)
  else if (text !== readDraft().text) store(STORED_AS, { text, attempt: null })
}

/**
 * The request id of sending exactly these words. It is on the phone before the call leaves, so a send that was cut
 * off with the app is repeated under the same id and makes no second appeal.
 */
export const attemptOf = (text: string, makeId: () => string = makeRequestId): string => {
  const draft = readDraft()
  if (draft.text === text && draft.attempt !== null) return draft.attempt
  const attempt = makeId()
  store(STORED_AS, { text, attempt })
  return attempt
}

export const dropDraft = (): void => forget(STORED_AS)
