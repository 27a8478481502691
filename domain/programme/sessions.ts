import { dayKind } from '../calendar/day-kind'
import type { CalendarItem } from '../calendar/schema'
import type { ProgrammeException } from '../street/programme-parts'
import { ruleDays } from '../street/rule-days'
import type { ProgrammeItem } from '../street/schema'
import { addDays, type Day } from '../time'

/** One session of a programme. `cameFrom`: the day of the rule it was moved from, by a holiday or by staff. */
export type Session = {
  day: Day
  from: string
  to: string
  origin: 'rule' | 'holiday' | 'moved' | 'extra'
  cameFrom: Day | null
  /** False: a holiday would change it, and the holidays of its year are not entered yet. */
  sure: boolean
}

/** A day of the rule on which nothing takes place, and why: the name of the holiday, or the words of the staff. */
export type Dropped = { day: Day; because: 'holiday' | 'closed'; why: string }

export type Plan = { sessions: Session[]; dropped: Dropped[] }

/** What sessions are made from. */
export type Planned = Pick<
  ProgrammeItem,
  'rule' | 'from' | 'to' | 'closedDays' | 'onHoliday' | 'exceptions' | 'ended'
>

/** The longest holiday with the weekends around it; a session it moves lands within. */
const LONGEST_SHIFT_DAYS = 16
const HORIZON_DAYS = 400

const nextWorkday = (day: Day, calendars: readonly CalendarItem[]): Day => {
  for (let ahead = 1; ahead <= LONGEST_SHIFT_DAYS; ahead += 1) {
    const next = addDays(day, ahead)
    if (!dayKind(next, calendars).off) return next
  }
  return day
}

type How = { programme: Planned; calendars: readonly CalendarItem[] }

/** A day of the rule as the holidays leave it. A plain weekend is no holiday: a rule may want Saturdays. */
const ofRule = (day: Day, { programme, calendars }: How): Session | Dropped => {
  const { from, to, onHoliday } = programme
  const { off, name, known } = dayKind(day, calendars)
  const plain: Session = { day, from, to, origin: 'rule', cameFrom: null, sure: true }
  if (onHoliday === 'keep') return plain
  if (!known) return { ...plain, sure: false }
  if (!off || name === null) return plain
  if (onHoliday === 'skip') return { day, because: 'holiday', why: name }
  return { ...plain, day: nextWorkday(day, calendars), origin: 'holiday', cameFrom: day }
}

/** The session an exception makes. */
const heldBy = (exception: Exclude<ProgrammeException, { kind: 'close' }>): Session => {
  const { from, until: to } = exception
  return exception.kind === 'move'
    ? { day: exception.to, from, to, origin: 'moved', cameFrom: exception.day, sure: true }
    : { day: exception.day, from, to, origin: 'extra', cameFrom: null, sure: true }
}

/** The exceptions, one after the other, as staff said them. */
const applyExceptions = (plan: Plan, { exceptions }: Planned): Plan => {
  let { sessions } = plan
  const dropped = [...plan.dropped]
  for (const exception of exceptions) {
    const { kind, day, why } = exception
    if (kind !== 'extra') sessions = sessions.filter((session) => session.day !== day)
    if (kind === 'close') dropped.push({ day, because: 'closed', why })
    else sessions = [...sessions, heldBy(exception)]
  }
  return { sessions, dropped }
}

const byTime = (one: Session, other: Session): number =>
  one.day.localeCompare(other.day) || one.from.localeCompare(other.from)

const isFirstAtItsTime = (session: Session, index: number, all: readonly Session[]): boolean =>
  all.findIndex(({ day, from }) => day === session.day && from === session.from) === index

type Search = { from: Day; to?: Day; count: number }

/**
 * The first `count` sessions from a day on, with the days of the rule that fall out between them: the rule, then
 * holidays, then what staff decided. At most 400 days ahead.
 */
export const planSessions = (
  programme: Planned,
  calendars: readonly CalendarItem[],
  { from, to, count }: Search,
): Plan => {
  if (programme.ended) return { sessions: [], dropped: [] }
  const last = to ?? addDays(from, HORIZON_DAYS)
  const days = ruleDays({
    rule: programme.rule,
    from: addDays(from, -LONGEST_SHIFT_DAYS),
    to: last,
    count: count + 2 * LONGEST_SHIFT_DAYS + programme.exceptions.length,
    closedDays: programme.closedDays,
  })
  const planned = days.map((day) => ofRule(day, { programme, calendars }))
  const plan = applyExceptions(
    {
      sessions: planned.filter((entry) => 'origin' in entry),
      dropped: planned.filter((entry) => 'because' in entry),
    },
    programme,
  )
  const isAsked = ({ day }: { day: Day }): boolean => day >= from && day <= last
  const sessions = plan.sessions.filter(isAsked).sort(byTime).filter(isFirstAtItsTime).slice(0, count)
  const until = sessions.length === count ? (sessions.at(-1)?.day ?? last) : last
  return { sessions, dropped: plan.dropped.filter((entry) => isAsked(entry) && entry.day <= until) }
}

/** The sessions on one day; as a rule one or none. */
export const sessionsOn = (programme: Planned, calendars: readonly CalendarItem[], day: Day): Session[] =>
  planSessions(programme, calendars, { from: day, to: day, count: 10 }).sessions
