import { addDays, at, type Day, dayOf, type Instant, toInstant } from '../time'

/** When social workers are at work, wall-clock times; `to` at or before `from` runs over midnight. */
export type WorkingDay = { from: string; to: string }

type Span = { start: Instant; end: Instant }

const spanOf = (day: Day, { from, to }: WorkingDay): Span => ({
  start: at(day, from),
  end: at(to > from ? day : addDays(day, 1), to),
})

/** The span that holds `now` or, when nobody works now, the next one. */
const currentOrNext = (now: Instant, hours: WorkingDay): Span => {
  const today = dayOf(now)
  const yesterday = spanOf(addDays(today, -1), hours)
  if (now < yesterday.end) return yesterday
  const span = spanOf(today, hours)
  return now < span.end ? span : spanOf(addDays(today, 1), hours)
}

export const isWorkingAt = (now: Instant, hours: WorkingDay): boolean =>
  currentOrNext(now, hours).start <= now

/** When work begins next; `now` itself when somebody works now. */
export const nextWork = (now: Instant, hours: WorkingDay): Instant => {
  const { start } = currentOrNext(now, hours)
  return start > now ? start : now
}

/** `now` plus so many minutes of work: what does not fit before the evening goes on next morning. */
export const addWorkingMinutes = (now: Instant, minutes: number, hours: WorkingDay): Instant => {
  let from = Date.parse(nextWork(now, hours))
  let left = minutes * 60_000
  for (;;) {
    const end = Date.parse(currentOrNext(toInstant(from), hours).end)
    if (from + left <= end) return toInstant(from + left)
    left -= end - from
    from = Date.parse(nextWork(toInstant(end), hours))
  }
}
