import { dayKind } from '../calendar/day-kind'
import type { CalendarItem } from '../calendar/schema'
import { isOverMidnight, type OpeningWindow } from '../street/opening'
import { ruleDays } from '../street/rule-days'
import type { MealWindowItem, ProgrammeItem, StationItem } from '../street/schema'
import { addDays, at, type Day } from '../time'
import type { Schedule } from './schema'

/** The name of a public holiday that a day is, else null. */
export type HolidayOf = (day: Day) => string | null

type Hours = { from: string; to: string }
const WHOLE_DAY: Hours = { from: '00:00', to: '00:00' }
/** So many days of a rule are looked at for one that no exception closes. */
const TRIES = 60

const exceptionOn = ({ exceptions }: Schedule, day: Day) =>
  exceptions.find(({ from, to }) => from <= day && day <= to)

/** The hours of each day from `from` on, `days` of them, as the rules and what differs from them say. */
const hoursByDay = (schedule: Schedule, from: Day, days: number, holidayOf: HolidayOf): [Day, Hours[]][] => {
  const all = Array.from({ length: days }, (_, index) => addDays(from, index))
  const to = all.at(-1) ?? from
  const { spans } = schedule
  const ruled =
    spans === '24h'
      ? [{ open: new Set(all), hours: WHOLE_DAY }]
      : spans.map((span) => ({
          open: new Set(ruleDays({ rule: span.rule, from, to, count: days })),
          hours: { from: span.from, to: span.to },
        }))
  return all.map((day) => {
    const exception = exceptionOn(schedule, day)
    if (exception) return [day, exception.spans]
    if (schedule.onHolidays === 'closed' && holidayOf(day) !== null) return [day, []]
    return [day, ruled.filter(({ open }) => open.has(day)).map(({ hours }) => hours)]
  })
}

/** Windows in order; those that overlap or touch become one. */
const joined = (windows: OpeningWindow[]): OpeningWindow[] => {
  const done: OpeningWindow[] = []
  for (const window of windows.sort((one, other) => one.from.localeCompare(other.from))) {
    const last = done.at(-1)
    if (!last || window.from > last.to) done.push({ ...window })
    else if (window.to > last.to) last.to = window.to
  }
  return done
}

/**
 * When something is open on `days` days from `from` on, in order and without overlap; the day before is looked at
 * too, since its hours may run over midnight. Windows that touch are one.
 */
export const windowsOf = (
  schedule: Schedule,
  from: Day,
  days: number,
  holidayOf: HolidayOf,
): OpeningWindow[] => {
  const start = at(from, '00:00')
  const windows = hoursByDay(schedule, addDays(from, -1), days + 1, holidayOf).flatMap(([day, hours]) =>
    hours.map((span) => ({
      day,
      from: at(day, span.from),
      to: at(isOverMidnight(span) ? addDays(day, 1) : day, span.to),
    })),
  )
  return joined(windows).filter(({ to }) => to > start)
}

/** The first day from `from` on that something opens; null when none is found within its rules' next dates. */
export const nextOpenDay = (schedule: Schedule, from: Day, holidayOf: HolidayOf): Day | null => {
  const { spans } = schedule
  if (spans === '24h') return from
  const isShut = (day: Day): boolean => {
    const exception = exceptionOn(schedule, day)
    if (exception) return exception.spans.length === 0
    return schedule.onHolidays === 'closed' && holidayOf(day) !== null
  }
  const firsts = spans.flatMap(
    ({ rule }) => ruleDays({ rule, from, count: TRIES }).find((day) => !isShut(day)) ?? [],
  )
  const special = schedule.exceptions.filter(({ to, spans: hours }) => hours.length > 0 && to >= from)
  return (
    [...firsts, ...special.map((exception) => (exception.from > from ? exception.from : from))].sort()[0] ??
    null
  )
}

/** Public holidays by the calendars there are: a day off with a name. A make-up workday is none. */
export const holidaysOf =
  (calendars: readonly CalendarItem[]): HolidayOf =>
  (day) => {
    const { off, name } = dayKind(day, calendars)
    return off ? name : null
  }

/** A station's hours as a schedule. */
export const scheduleOfStation = ({ hours }: StationItem): Schedule => ({
  spans: hours === '24h' ? '24h' : [hours],
  exceptions: [],
  onHolidays: 'open',
})

/** The dates of a programme or of a meal window as a schedule. */
export const scheduleOfItem = ({ rule, from, to, closedDays }: ProgrammeItem | MealWindowItem): Schedule => ({
  spans: [{ rule, from, to }],
  exceptions: closedDays.map((day) => ({ from: day, to: day, why: '', spans: [] })),
  onHolidays: 'open',
})
