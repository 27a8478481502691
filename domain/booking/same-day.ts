import { addDays, at, type Day, dayOf, type Instant } from '../time'
import type { BookingDocument } from './schema'

const WITHIN_DAYS = 90
const FOR_DAYS = 30

type Missed = Pick<BookingDocument, 'start' | 'missedBy'>

/**
 * Until when a person can book only the slots of the same day: 30 days from the second of two no-shows within 90
 * days; null when nothing of the kind holds. No-shows on storm and heat days, contested or undone ones do not count
 * (`missedBy` is null).
 */
export const sameDayUntil = (bookings: readonly Missed[], now: Instant): Instant | null => {
  const days = bookings.filter(({ missedBy }) => missedBy !== null).map(({ start }) => dayOf(start))
  const sorted = [...days].sort()
  const seconds = sorted.filter((day, index) => {
    const before: Day | undefined = sorted[index - 1]
    return before !== undefined && day <= addDays(before, WITHIN_DAYS)
  })
  const last = seconds.at(-1)
  if (last === undefined) return null
  const until = at(addDays(last, FOR_DAYS), '00:00')
  return now < until ? until : null
}

/** True when a person with these no-shows may not book this day yet. */
export const mustWaitForDay = (day: Day, bookings: readonly Missed[], now: Instant): boolean =>
  day !== dayOf(now) && sameDayUntil(bookings, now) !== null
