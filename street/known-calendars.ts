import { getDayDetail } from 'chinese-days'
import type { CalendarDay, CalendarItem } from '../domain/calendar/schema'
import { addDays, type Day } from '../domain/time'

const FIRST_YEAR = 2025
const LAST_YEAR = 2035
const SOURCE = '国务院办公厅节假日安排通知，取自 chinese-days'

/** `National Day,国庆节,3`: only days the notice of the State Council names have a name of three parts. */
const chineseName = (name: string): string | null => {
  const parts = name.split(',')
  return parts.length === 3 ? (parts[1] ?? null) : null
}

const daysOf = (year: number): CalendarDay[] => {
  const days: CalendarDay[] = []
  for (let day: Day = `${year}-01-01`; day.startsWith(`${year}`); day = addDays(day, 1)) {
    const { name, work } = getDayDetail(day)
    const holiday = chineseName(name)
    if (holiday !== null) days.push({ day, off: !work, name: holiday })
  }
  return days
}

/**
 * The calendars of the years whose holidays are published; a year the library has nothing for is left out, so that
 * it is flagged and entered by staff, never guessed.
 */
export const knownCalendars = (): CalendarItem[] => {
  const items: CalendarItem[] = []
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const days = daysOf(year)
    if (days.length > 0)
      items.push({ kind: 'calendar', _id: `calendar-${year}`, v: 0, year, days, source: SOURCE })
  }
  return items
}
