import type { CalendarView } from '../../../domain/programme/schema'
import { addDays, type Day } from '../../../domain/time'

type Days = CalendarView['days']
type Span = { first: Day; last: Day; off: boolean; name: string }

const LONGEST = 31

/** The days of a year with one more span; a day that was entered before is what was entered last. */
export const withSpan = (days: Days, { first, last, off, name }: Span): Days => {
  const added: Days = []
  for (let day = first; day <= last && added.length < LONGEST; day = addDays(day, 1))
    added.push({ day, off, name })
  const kept = days.filter((entry) => !added.some(({ day }) => day === entry.day))
  return [...kept, ...added].sort((one, other) => one.day.localeCompare(other.day))
}
