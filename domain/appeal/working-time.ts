import { AppError } from '../errors'
import { addDays, at, type Day, dayOf, type Instant, toInstant } from '../time'

/** When somebody is at work on a day, wall-clock times; `to` at or before `from` runs over midnight. */
export type WorkingDay = { from: string; to: string }

/** The work calendar: the hours of a day, null when nobody works on it. */
export type WorkHours = (day: Day) => WorkingDay | null

type Span = { start: Instant; end: Instant }

const MINUTE_MS = 60_000
/** The longest holiday has nine days; a calendar without a working day for so long is a mistake. */
const FAR_DAYS = 60

const spanOf = (day: Day, hours: WorkHours): Span | null => {
  const working = hours(day)
  if (working === null) return null
  const { from, to } = working
  return { start: at(day, from), end: at(to > from ? day : addDays(day, 1), to) }
}

/** The span that holds `now` or, when nobody works now, the next one. Throws UNKNOWN when nobody works for long. */
const currentOrNext = (now: Instant, hours: WorkHours): Span => {
  const today = dayOf(now)
  for (let ahead = -1; ahead <= FAR_DAYS; ahead += 1) {
    const span = spanOf(addDays(today, ahead), hours)
    if (span && now < span.end) return span
  }
  throw new AppError('UNKNOWN', { message: `nobody works within ${FAR_DAYS} days of ${today}` })
}

export const isWorkingAt = (now: Instant, hours: WorkHours): boolean => currentOrNext(now, hours).start <= now

/** When work begins next; `now` itself when somebody works now. */
export const nextWork = (now: Instant, hours: WorkHours): Instant => {
  const { start } = currentOrNext(now, hours)
  return start > now ? start : now
}

/** `now` plus so many minutes of work: what does not fit before the evening goes on next morning. */
export const addWorkingMinutes = (now: Instant, minutes: number, hours: WorkHours): Instant => {
  let from = Date.parse(nextWork(now, hours))
  let left = minutes * MINUTE_MS
  for (;;) {
    const end = Date.parse(currentOrNext(toInstant(from), hours).end)
    if (from + left <= end) return toInstant(from + left)
    left -= end - from
    from = Date.parse(nextWork(toInstant(end), hours))
  }
}

/** Whole minutes of work from one instant to another; negative when `to` lies before `from`. */
export const workingMinutesBetween = (from: Instant, to: Instant, hours: WorkHours): number => {
  if (to < from) return -workingMinutesBetween(to, from, hours)
  let worked = 0
  let cursor = from
  while (cursor < to) {
    const { start, end } = currentOrNext(cursor, hours)
    if (start >= to) break
    const begin = Math.max(Date.parse(start), Date.parse(cursor))
    worked += Math.min(Date.parse(end), Date.parse(to)) - begin
    cursor = end
  }
  return Math.trunc(worked / MINUTE_MS)
}
