import { type Options, RRule } from 'rrule'
import { addDays, type Day } from '../time'

/**
 * Days of a rule (RFC 5545) as days of the street. The rule is computed on dates at 00:00 UTC that stand for street
 * days: nothing is ever shifted by an offset, so the machine's zone and 23:30 in Beijing make no difference.
 */
const toDate = (day: Day): Date => new Date(`${day}T00:00:00Z`)
const toDay = (date: Date): Day => date.toISOString().slice(0, 10)

/** A Monday, the first of a month and of a year: what a rule that counts from a start counts from. */
const ANCHOR: Day = '2024-01-01'

/** How far ahead a next day is looked for; a rule that never comes true must not search to the year 9999. */
const HORIZON_DAYS = 400

const DAY_PARTS = ['bymonthday', 'byyearday', 'byweekno', 'byweekday', 'byeaster'] as const

/** Only a rule that counts (every second week, ten times) or names no day depends on where it starts. */
const countsFromStart = (options: Partial<Options>): boolean =>
  (options.interval ?? 1) > 1 ||
  Boolean(options.count) ||
  (options.freq !== RRule.DAILY && DAY_PARTS.every((part) => options[part] === undefined))

const readRule = (rule: string, from: Day): RRule => {
  const options = RRule.parseString(rule)
  if (options.freq === undefined) throw new Error(`not a rule of days: ${rule}`)
  const start = options.dtstart ? toDay(options.dtstart) : countsFromStart(options) ? ANCHOR : from
  return new RRule({ ...options, dtstart: toDate(start), tzid: null })
}

type Search = { rule: string; from: Day; to?: Day; count: number; closedDays?: readonly Day[] }

/** The first `count` days of a rule from a day on (that day included) without the closed ones, at most 400 days ahead. */
export const ruleDays = ({ rule, from, to, count, closedDays = [] }: Search): Day[] => {
  const days: Day[] = []
  const last = to ?? addDays(from, HORIZON_DAYS)
  readRule(rule, from).between(toDate(from), toDate(last), true, (date) => {
    const day = toDay(date)
    if (!closedDays.includes(day)) days.push(day)
    return days.length < count
  })
  return days.slice(0, count)
}

export const isRuleDay = (rule: string, day: Day, closedDays: readonly Day[] = []): boolean =>
  ruleDays({ rule, from: day, to: day, count: 1, closedDays }).length === 1
