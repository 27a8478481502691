import { type Instant, minutesBetween } from '../time'
import type { MediaCheckEvent, PictureDocument, PictureState } from './schema'

/** WeChat answers within half an hour; after that it is asked again. */
const PATIENCE_MINUTES = 35
/** WeChat checks only for a person who was here within two hours. */
const HERE_MINUTES = 115

/**
 * What a check says of a picture; null: a human has to look. Only a clear pass shows it to others: a doubt, a failure
 * and a word nobody knows leave it pending.
 */
export const stateAfterCheck = ({ result }: MediaCheckEvent): Exclude<PictureState, 'pending'> | null => {
  if (result?.suggest === 'pass') return 'passed'
  return result?.suggest === 'risky' ? 'refused' : null
}

/** True when no answer came and asking again can still help. */
export const shouldAskAgain = (
  { state, askedAt, takenAt, traceId }: PictureDocument,
  now: Instant,
): boolean =>
  state === 'pending' &&
  minutesBetween(takenAt, now) < HERE_MINUTES &&
  (traceId === null || minutesBetween(askedAt, now) >= PATIENCE_MINUTES)
