import { dayKind } from '../calendar/day-kind'
import type { CalendarItem } from '../calendar/schema'
import { planSessions } from '../programme/sessions'
import { hoursText, spanText } from '../street/hours-text'
import type { OpeningWindow } from '../street/opening'
import type { ProgrammeItem } from '../street/schema'
import { addDays, at, type Day, minutesBetween } from '../time'
import type { HoursRow } from './list-schema'
import { holidaysOf, nextOpenDay, windowsOf } from './schedule'
import type { Schedule } from './schema'

/** So many days, today among them, are told hour by hour; a phone without signal knows what is open as long. */
export const DAYS_TOLD = 4
/** A day of sessions may hold several. */
const MOST_SESSIONS = 30

type Around = { today: Day; calendars: readonly CalendarItem[] }

/** A week in one line: `每天 10:30–14:30、16:30–21:30`. */
export const scheduleText = ({ spans, onHolidays }: Schedule): string => {
  if (spans === '24h') return '24 小时'
  const rules = [...new Set(spans.map(({ rule }) => rule))]
  const lines = rules.map((rule) => {
    const [first, ...others] = spans.filter((span) => span.rule === rule)
    return [first ? hoursText(first) : '', ...others.map(spanText)].join('、')
  })
  return `${lines.join('；')}${onHolidays === 'closed' ? '，法定节假日休息' : ''}`
}

const toSpans = (windows: readonly OpeningWindow[], since: Day): [number, number][] => {
  const start = at(since, '00:00')
  return windows.map(({ from, to }) => [minutesBetween(start, from), minutesBetween(start, to)])
}

const exceptionText = ({ why, spans }: Schedule['exceptions'][number]): string => {
  const hours = spans.length === 0 ? '不开' : `只开 ${spans.map(spanText).join('、')}`
  return why ? `${why}，${hours}` : hours
}

/** A schedule as the phone reads it. */
export const hoursRow = (schedule: Schedule, { today, calendars }: Around): HoursRow => {
  const holidayOf = holidaysOf(calendars)
  const windows = windowsOf(schedule, today, DAYS_TOLD, holidayOf)
  const last = addDays(today, DAYS_TOLD - 1)
  const coming = schedule.exceptions.filter(({ to }) => to >= today)
  const minds = schedule.onHolidays === 'closed'
  return {
    text: scheduleText(schedule),
    always: schedule.spans === '24h' && !minds && coming.length === 0,
    spans: toSpans(windows, today),
    nextDay: windows.length > 0 ? null : nextOpenDay(schedule, addDays(last, 1), holidayOf),
    exceptions: coming.map((exception) => ({
      from: exception.from,
      to: exception.to,
      text: exceptionText(exception),
    })),
    unsure: minds && [today, last].some((day) => !dayKind(day, calendars).known),
  }
}

/** The sessions of a programme as the phone reads opening hours. */
export const sessionsRow = (programme: ProgrammeItem, { today, calendars }: Around): HoursRow => {
  const last = addDays(today, DAYS_TOLD - 1)
  const near = planSessions(programme, calendars, { from: today, to: last, count: MOST_SESSIONS }).sessions
  const far = planSessions(programme, calendars, { from: addDays(last, 1), count: 1 }).sessions
  return {
    text: `${programme.ruleText} ${spanText(programme)}`,
    always: false,
    spans: toSpans(
      near.map(({ day, from, to }) => ({ day, from: at(day, from), to: at(day, to) })),
      today,
    ),
    nextDay: near.length > 0 ? null : (far[0]?.day ?? null),
    exceptions: [],
    unsure: [...near, ...far].some(({ sure }) => !sure),
  }
}
