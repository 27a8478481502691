import type { CalendarItem } from '../calendar/schema'
import { planSessions, type Session } from '../programme/sessions'
import { spanText } from '../street/hours-text'
import type { ProgrammeItem, StationItem, StreetDocument } from '../street/schema'
import { at, type Day, dayOf, type Instant } from '../time'
import type { ProgrammeView } from './call-schema'
import { quotaText } from './period'
import type { Place } from './place'
import { slotsOfDay } from './slots-of-day'

const NEXT_DAYS = 6

/** Until when a session counts as coming. */
const endOfSession = (
  programme: ProgrammeItem,
  { day, to }: Session,
  calendars: readonly CalendarItem[],
): Instant => slotsOfDay(programme, day, calendars).at(-1)?.closesAt ?? at(day, to)

/**
 * The next six session days. Today counts as long as its last slot can be booked (or, without booking, as long as
 * the session runs).
 */
export const nextDays = (
  programme: ProgrammeItem,
  now: Instant,
  count = NEXT_DAYS,
  calendars: readonly CalendarItem[] = [],
): Day[] => {
  const { sessions } = planSessions(programme, calendars, { from: dayOf(now), count: count + 2 })
  const coming = sessions.filter((session) => now < endOfSession(programme, session, calendars))
  return [...new Set(coming.map(({ day }) => day))].slice(0, count)
}

/** The calendars among the documents of the street. */
export const calendarsOf = (documents: readonly StreetDocument[]): CalendarItem[] =>
  documents.filter((item) => item.kind === 'calendar')

export const programmeView = (
  programme: ProgrammeItem,
  station: StationItem | null,
  now: Instant,
  calendars: readonly CalendarItem[] = [],
): ProgrammeView => ({
  id: programme._id,
  name: programme.name,
  kind: programme.programmeKind,
  stationName: station?.name ?? '',
  summary: programme.summary,
  ruleText: programme.ruleText,
  hours: spanText(programme),
  bookable: programme.bookable,
  bring: programme.bring,
  questions: programme.questions,
  quotaText: programme.bookable ? quotaText(programme.quota) : '不用预约',
  nextDays: nextDays(programme, now, NEXT_DAYS, calendars),
  sample: programme.sample,
})

/** A programme and its station among the documents of the street. */
export const placeOf = (documents: readonly StreetDocument[], programmeId: string): Place => {
  const programme = documents.find(
    (item): item is ProgrammeItem => item.kind === 'programme' && item._id === programmeId,
  )
  const station = documents.find(
    (item): item is StationItem => item.kind === 'station' && item._id === programme?.stationId,
  )
  return { programme: programme ?? null, station: station ?? null }
}
