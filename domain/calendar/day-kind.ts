import { type Day, weekdayOf } from '../time'
import type { CalendarItem } from './schema'

/** `name`: of the holiday, or of the holiday a make-up day pays for. `known` false: the year's holidays are not entered. */
export type DayKind = { off: boolean; name: string | null; known: boolean }

const SATURDAY = 6

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** Saturday or Sunday. */
export const isWeekend = (day: Day): boolean => weekdayOf(day) >= SATURDAY

/**
 * Whether people have a day off: a weekend unless it is a make-up workday, or a holiday. A year without data knows
 * its weekends alone and says so.
 */
export const dayKind = (day: Day, calendars: readonly CalendarItem[]): DayKind => {
  const year = yearOf(day)
  const calendar = calendars.find((item) => item.year === year)
  const special = calendar?.days.find((entry) => entry.day === day)
  return {
    off: special ? special.off : isWeekend(day),
    name: special?.name ?? null,
    known: calendar !== undefined,
  }
}
