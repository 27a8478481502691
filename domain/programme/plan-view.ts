import { dayKind, yearOf } from '../calendar/day-kind'
import type { CalendarItem } from '../calendar/schema'
import type { ProgrammeItem } from '../street/schema'
import type { Day } from '../time'
import type { PlannedDay } from './schema'
import { type Dropped, planSessions, type Session } from './sessions'

const NEXT = 6

type Around = { programme: ProgrammeItem; calendars: readonly CalendarItem[] }

const sessionRow = (session: Session, { programme, calendars }: Around): PlannedDay => {
  const { day, from, to, origin, cameFrom, sure } = session
  const made = programme.exceptions.findLast(
    (entry) =>
      (entry.kind === 'move' && origin === 'moved' && entry.to === day && entry.day === cameFrom) ||
      (entry.kind === 'extra' && origin === 'extra' && entry.day === day && entry.from === from),
  )
  const { off, name } = dayKind(day, calendars)
  const holidayName = cameFrom === null ? '' : (dayKind(cameFrom, calendars).name ?? '')
  return {
    day,
    from,
    to,
    what: origin,
    cameFrom,
    why: made?.why ?? (origin === 'holiday' ? holidayName : ''),
    sure,
    onHoliday: off ? name : null,
    exceptionId: made?.id ?? null,
  }
}

const droppedRow = ({ day, because, why }: Dropped, { programme }: Around): PlannedDay => ({
  day,
  from: programme.from,
  to: programme.to,
  what: because === 'closed' ? 'closed' : 'dropped',
  cameFrom: null,
  why,
  sure: true,
  onHoliday: because === 'holiday' ? why : null,
  exceptionId:
    programme.exceptions.findLast((entry) => entry.kind === 'close' && entry.day === day)?.id ?? null,
})

/** The next six sessions from a day on and what falls out between them, in order: what staff see before they save. */
export const plannedDays = (around: Around, from: Day, count = NEXT): PlannedDay[] => {
  const { sessions, dropped } = planSessions(around.programme, around.calendars, { from, count })
  return [
    ...sessions.map((session) => sessionRow(session, around)),
    ...dropped.map((entry) => droppedRow(entry, around)),
  ].sort((one, other) => one.day.localeCompare(other.day) || one.from.localeCompare(other.from))
}

/** Years some of these days lie in whose holidays nobody has entered. */
export const missingYears = (days: readonly Day[], calendars: readonly CalendarItem[]): number[] =>
  [...new Set(days.map(yearOf))].filter((year) => !calendars.some((item) => item.year === year)).sort()
