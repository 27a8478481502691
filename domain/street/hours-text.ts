import { RRule, type Weekday } from 'rrule'
import { isOverMidnight } from './opening'
import type { Hours } from './schema'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

/** `14:00–17:00`, over midnight `20:00–次日 02:00`. */
export const spanText = (span: { from: string; to: string }): string =>
  `${span.from}–${isOverMidnight(span) ? '次日 ' : ''}${span.to}`

const isRun = (days: readonly number[]): boolean =>
  days.length > 2 && days.every((day, index) => index === 0 || day === (days[index - 1] ?? 0) + 1)

const weekdaysText = (days: readonly number[]): string => {
  const names = days.map((day) => `周${WEEKDAYS[day]}`)
  return isRun(days) ? `${names[0]}至${names.at(-1)}` : names.join('、')
}

const weekdaysOf = (value: unknown): number[] =>
  (Array.isArray(value) ? value : [value])
    .filter((day): day is Weekday => typeof day === 'object' && day !== null && 'weekday' in day)
    .map((day) => day.weekday)
    .sort((one, other) => one - other)

/** The days of a plain rule as people say them; empty for a rule that needs its own words. */
const daysText = (rule: string): string => {
  const { freq, byweekday, bymonth } = RRule.parseString(rule)
  if (bymonth !== undefined) return ''
  const weekdays = weekdaysOf(byweekday)
  if (weekdays.length === 7 || (freq === RRule.DAILY && weekdays.length === 0)) return '每天'
  if (weekdays.length === 0 || (freq !== RRule.WEEKLY && freq !== RRule.DAILY)) return ''
  return weekdaysText(weekdays)
}

/** Opening hours in one short line, e.g. `每天 09:00–21:00`. */
export const hoursText = (hours: Hours): string => {
  if (hours === '24h') return '24 小时'
  return `${daysText(hours.rule)} ${spanText(hours)}`.trim()
}
