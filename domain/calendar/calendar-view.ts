import { AppError } from '../errors'
import type { CalendarView } from '../programme/schema'
import { addDays, dayOf, type Instant } from '../time'
import { yearOf } from './day-kind'
import type { CalendarDay, CalendarItem } from './schema'

type Entered = { year: number; days: CalendarDay[]; source: string }

/**
 * The calendar of a year as staff entered it, in order. Throws BAD_INPUT for a day that is none, lies in another
 * year, or is named twice.
 */
export const calendarItem = ({ year, days, source }: Entered, before: CalendarItem | null): CalendarItem => {
  const names = days.map(({ day }) => day)
  const isWrong = (day: string): boolean => addDays(day, 0) !== day || yearOf(day) !== year
  if (names.some(isWrong) || new Set(names).size < names.length) {
    throw new AppError('BAD_INPUT', { field: 'days' })
  }
  const sorted = [...days].sort((one, other) => one.day.localeCompare(other.day))
  const made = before ?? { kind: 'calendar' as const, v: 0, _id: `calendar-${year}`, year }
  return { ...made, days: sorted, source }
}

/** This year, the next one, and every year that is entered, the latest first; what is not entered is flagged. */
export const calendarViews = (calendars: readonly CalendarItem[], now: Instant): CalendarView[] => {
  const thisYear = yearOf(dayOf(now))
  const years = new Set([thisYear, thisYear + 1, ...calendars.map(({ year }) => year)])
  return [...years]
    .sort((one, other) => other - one)
    .map((year) => {
      const item = calendars.find((calendar) => calendar.year === year)
      const { days, source, v } = item ?? { days: [], source: '', v: 0 }
      return { year, known: item !== undefined, source, v, days }
    })
}
