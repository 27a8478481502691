import { addDays, type Day, dayOf, type Instant } from '../time'
import { CHECKLISTS, type Limit } from './evidence-checklists'
import type { EvidenceKind, LimitView } from './evidence-schema'

const DAY_MS = 24 * 3_600_000

/** The same date years later; the 29th of February ends on the 28th. */
const addYears = (day: Day, years: number): Day => {
  const [year = '', month = '', date = ''] = day.split('-')
  const later = `${Number(year) + years}-${month}-${date}`
  return month === '02' && date === '29' && new Date(`${later}T00:00:00Z`).getUTCMonth() !== 1
    ? `${Number(year) + years}-02-28`
    : later
}

const lastDay = ({ days = 0, years = 0 }: Limit, from: Day): Day => addDays(addYears(from, years), days)

const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

/** The periods of a list, each with its last day and how many days are left; below zero: it is over. */
export const limitsOf = (kind: EvidenceKind, happenedOn: Day | null, now: Instant): LimitView[] =>
  CHECKLISTS[kind].limits.map((limit) => {
    const on = happenedOn === null ? null : lastDay(limit, happenedOn)
    return {
      what: limit.what,
      on,
      daysLeft: on === null ? null : daysBetween(dayOf(now), on),
      source: limit.source,
    }
  })

/** The next last day that is still to come; null: none is. */
export const nextDeadline = (kind: EvidenceKind, happenedOn: Day | null, now: Instant): Day | null => {
  const today = dayOf(now)
  const coming = limitsOf(kind, happenedOn, now).flatMap(({ on }) => (on !== null && on >= today ? [on] : []))
  return coming.sort()[0] ?? null
}

/** Days before a deadline on which its person is reminded. */
export const REMIND_DAYS = [30, 7, 1] as const

/** The reminder that is due today for a deadline, by the days it promises; null: none. Each stands until the next. */
export const reminderDue = (deadline: Day, now: Instant): number | null => {
  const left = daysBetween(dayOf(now), deadline)
  if (left < 0) return null
  return [...REMIND_DAYS].reverse().find((days) => left <= days) ?? null
}
