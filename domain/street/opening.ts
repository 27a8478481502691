import { addDays, at, type Day, dayOf, type Instant } from '../time'
import { ruleDays } from './rule-days'
import type { Hours } from './schema'

/** A span of the day on the days of a rule; `to` not after `from` runs over midnight into the next day. */
export type Span = { rule: string; from: string; to: string; closedDays?: readonly Day[] }

/** One opening: the day it belongs to, from (included) and to (excluded) as instants. */
export type OpeningWindow = { day: Day; from: Instant; to: Instant }

export const isOverMidnight = ({ from, to }: { from: string; to: string }): boolean => to <= from

const windowOf = (span: Span, day: Day): OpeningWindow => ({
  day,
  from: at(day, span.from),
  to: at(isOverMidnight(span) ? addDays(day, 1) : day, span.to),
})

/**
 * The opening that is running at `now`, or else the next one; null when the rule holds none within 400 days.
 * Yesterday is looked at too, since its opening may run over midnight.
 */
export const currentOrNextWindow = (span: Span, now: Instant): OpeningWindow | null => {
  const { rule, closedDays } = span
  const from = addDays(dayOf(now), -1)
  const days = ruleDays(closedDays ? { rule, from, count: 3, closedDays } : { rule, from, count: 3 })
  return days.map((day) => windowOf(span, day)).find((window) => now < window.to) ?? null
}

export const isOpenAt = (hours: Hours, now: Instant): boolean => {
  if (hours === '24h') return true
  const window = currentOrNextWindow(hours, now)
  return window !== null && window.from <= now
}
