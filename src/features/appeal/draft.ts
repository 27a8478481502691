import { makeRequestId } from '../../api/request-id'
import { forget, readStored, store } from '../../platform/storage'

type Voice = { fileId: string; seconds: number }

/** What a person wants to say: words, a voice and pictures that are uploaded already, the kind when they chose one. */
export type Wish = {
  text: string
  voice: Voice | null
  photos: readonly string[]
  category: string | null
}

/** A wish that was not sent yet; `attempt` is there from the first try to send it. */
type Draft = Wish & { attempt: string | null }

const STORED_AS = 'appeal-draft'
const NOTHING: Draft = { text: '', voice: null, photos: [], category: null, attempt: null }

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string'

const isVoiceOrNull = (value: unknown): boolean =>
  value === null ||
  (typeof value === 'object' &&
    typeof Reflect.get(value, 'fileId') === 'string' &&
    typeof Reflect.get(value, 'seconds') === 'number')

const isDraft = (value: unknown): value is Draft => {
  if (typeof value !== 'object' || value === null) return false
  const photos: unknown = Reflect.get(value, 'photos')
  return (
    typeof Reflect.get(value, 'text') === 'string' &&
    Array.isArray(photos) &&
    photos.every((photo) => typeof photo === 'string') &&
    isVoiceOrNull(Reflect.get(value, 'voice')) &&
    isTextOrNull(Reflect.get(value, 'category')) &&
    isTextOrNull(Reflect.get(value, 'attempt'))
  )
}

const readDraft = (): Draft => readStored(STORED_AS, isDraft) ?? NOTHING

const isSame = (one: Wish, other: Wish): boolean =>
  one.text === other.text &&
  one.category === other.category &&
  one.voice?.fileId === other.voice?.fileId &&
  one.photos.join('\n') === other.photos.join('\n')

/** What the person had typed and chosen when the app was last closed. */
export const draftWish = (): Wish => {
  const { text, voice, photos, category } = readDraft()
  return { text, voice, photos, category }
}

/** Keeps what is typed; another wish lets the request id of the old one go. */
export const saveDraft = (wish: Wish): void => {
  if (wish.text === '' && wish.voice === null && wish.photos.length === 0) forget(STORED_AS)
  else if (!isSame(wish, readDraft())) store(STORED_AS, { ...wish, attempt: null })
}

/**
 * The request id of sending exactly this wish. It is on the phone before the call leaves, so a send that was cut off
 * with the app is repeated under the same id and makes no second appeal.
 */
export const attemptOf = (wish: Wish, makeId: () => string = makeRequestId): string => {
  const draft = readDraft()
  if (isSame(draft, wish) && draft.attempt !== null) return draft.attempt
  const attempt = makeId()
  store(STORED_AS, { ...wish, attempt })
  return attempt
}

export const dropDraft = (): void => forget(STORED_AS)
