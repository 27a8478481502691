import type { Day } from '../time'

/**
 * A rule of days as a person builds it; no library, so that the phone can carry it. Weekdays: 1 Monday … 7 Sunday;
 * `date` and `nth` -1: the last one of the month.
 */
export type RuleParts =
  | { kind: 'monthDay'; date: number }
  | { kind: 'monthWeekday'; nth: number; weekday: number }
  | { kind: 'weekly'; weekdays: number[] }
  | { kind: 'daily' }
  | { kind: 'once'; day: Day }
  | { kind: 'own'; rule: string }

export const WEEKDAY_NAMES = ['一', '二', '三', '四', '五', '六', '日'] as const
const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

const codeOf = (weekday: number): string => CODES[weekday - 1] ?? 'MO'
const weekdayOfCode = (code: string): number => CODES.indexOf(code) + 1

const onceRule = (day: Day): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `FREQ=YEARLY;BYMONTH=${Number(month)};BYMONTHDAY=${Number(date)};UNTIL=${year}${month}${date}`
}

/** The RFC 5545 rule of what was built. */
export const buildRule = (parts: RuleParts): string => {
  if (parts.kind === 'monthDay') return `FREQ=MONTHLY;BYMONTHDAY=${parts.date}`
  if (parts.kind === 'monthWeekday') return `FREQ=MONTHLY;BYDAY=${parts.nth}${codeOf(parts.weekday)}`
  if (parts.kind === 'weekly') return `FREQ=WEEKLY;BYDAY=${[...parts.weekdays].sort().map(codeOf).join(',')}`
  if (parts.kind === 'daily') return 'FREQ=DAILY'
  return parts.kind === 'once' ? onceRule(parts.day) : parts.rule
}

const MONTH_DAY = /^FREQ=MONTHLY;BYMONTHDAY=(-1|\d{1,2})$/
const MONTH_WEEKDAY = /^FREQ=MONTHLY;BYDAY=(-1|[1-5])(MO|TU|WE|TH|FR|SA|SU)$/
const WEEKLY = /^FREQ=WEEKLY;BYDAY=((?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*)$/
const ONCE = /^FREQ=YEARLY;BYMONTH=\d{1,2};BYMONTHDAY=\d{1,2};UNTIL=(\d{4})(\d\d)(\d\d)$/

/** What a rule was built from; a rule that needs RFC 5545's own words is `own`. */
export const readRuleParts = (rule: string): RuleParts => {
  if (rule === 'FREQ=DAILY') return { kind: 'daily' }
  const date = MONTH_DAY.exec(rule)
  if (date) return { kind: 'monthDay', date: Number(date[1]) }
  const nth = MONTH_WEEKDAY.exec(rule)
  if (nth) return { kind: 'monthWeekday', nth: Number(nth[1]), weekday: weekdayOfCode(nth[2] ?? '') }
  const weekly = WEEKLY.exec(rule)
  if (weekly) return { kind: 'weekly', weekdays: (weekly[1] ?? '').split(',').map(weekdayOfCode).sort() }
  const once = ONCE.exec(rule)
  const day = once ? `${once[1]}-${once[2]}-${once[3]}` : ''
  return once && onceRule(day) === rule ? { kind: 'once', day } : { kind: 'own', rule }
}

const NTH_NAMES: Record<number, string> = {
  1: '第一个',
  2: '第二个',
  3: '第三个',
  4: '第四个',
  5: '第五个',
  [-1]: '最后一个',
}

/** A rule as people on the street say it; empty for one that needs words of its own. */
export const sayRule = (parts: RuleParts): string => {
  if (parts.kind === 'daily') return '每天'
  if (parts.kind === 'monthDay') return parts.date === -1 ? '每月最后一天' : `每月 ${parts.date} 日`
  if (parts.kind === 'monthWeekday')
    return `每月${NTH_NAMES[parts.nth] ?? ''}周${WEEKDAY_NAMES[parts.weekday - 1]}`
  if (parts.kind === 'weekly')
    return `每周${[...parts.weekdays]
      .sort()
      .map((weekday) => WEEKDAY_NAMES[weekday - 1])
      .join('、')}`
  if (parts.kind === 'once') {
    const [, month, date] = parts.day.split('-')
    return `只有 ${Number(month)} 月 ${Number(date)} 日这一场`
  }
  return ''
}
