import { addMinutes, type Instant, minutesBetween } from '../time'
import type { DirectoryView, HoursRow } from './list-schema'

const DAY_MINUTES = 24 * 60

/** `unknown`: the answer is so old that it does not reach this moment. */
export type OpenState =
  | { state: 'open'; until: Instant | null }
  | { state: 'closed'; opens: Instant | null }
  | { state: 'unknown' }

/**
 * Whether something is open at `now`, by an answer of today or, without signal, of some days ago. `until` null:
 * as far as one can see; `opens` null: not within the days that were told (`nextDay` may say when).
 */
export const openState = (
  hours: HoursRow,
  { since, days }: Pick<DirectoryView, 'since' | 'days'>,
  now: Instant,
): OpenState => {
  if (hours.always) return { state: 'open', until: null }
  const minute = minutesBetween(since, now)
  const end = days * DAY_MINUTES
  if (minute < 0 || minute >= end) return { state: 'unknown' }
  const span = hours.spans.find(([, to]) => to > minute)
  if (!span) return { state: 'closed', opens: null }
  const [from, to] = span
  if (from > minute) return { state: 'closed', opens: addMinutes(since, from) }
  return { state: 'open', until: to >= end ? null : addMinutes(since, to) }
}
