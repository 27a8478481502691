import { addDays, at, type Day, type Instant, weekdayOf } from '../time'
import type { ActivityDocument, ActivityWhen } from './schema'

const FOR_GOOD: Day = '9999-12-31'
const WEEK = 7

type Timed = Pick<ActivityDocument, 'when' | 'from' | 'to'>

/** After this day nothing takes place any more. */
export const lastDayOf = (when: ActivityWhen): Day =>
  when.kind === 'once' ? when.day : (when.until ?? FOR_GOOD)

/** The first `count` days of an activity from a day on, those that were called off included. */
export const activityDays = (when: ActivityWhen, from: Day, count: number): Day[] => {
  if (when.kind === 'once') return when.day >= from ? [when.day] : []
  const begin = when.from > from ? when.from : from
  const first = addDays(begin, (when.weekday - weekdayOf(begin) + WEEK) % WEEK)
  return Array.from({ length: count }, (_, week) => addDays(first, week * WEEK)).filter(
    (day) => day <= lastDayOf(when),
  )
}

/** True when the activity takes place that day by its rule, called off or not. */
export const isActivityDay = (when: ActivityWhen, day: Day): boolean => activityDays(when, day, 1)[0] === day

/** Beginning and end on a day. */
export const spanOn = ({ from, to }: Omit<Timed, 'when'>, day: Day): { start: Instant; end: Instant } => ({
  start: at(day, from),
  end: at(day, to),
})

const compact = (day: Day): string => day.replaceAll('-', '')
const RRULE_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** The same as a rule of RFC 5545, for the programmes of the roles. */
export const ruleOf = (when: ActivityWhen): string => {
  if (when.kind === 'once') {
    const [, month, date] = when.day.split('-').map(Number)
    return `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${date};UNTIL=${compact(when.day)}`
  }
  const until = when.until === null ? '' : `;UNTIL=${compact(when.until)}`
  return `FREQ=WEEKLY;BYDAY=${RRULE_DAYS[when.weekday - 1]}${until}`
}

const WEEKDAYS = '一二三四五六日'

/** As a person says it: 每周三 14:00–16:00, 12月15日 09:00–11:00. */
export const whenText = ({ when, from, to }: Timed): string => {
  if (when.kind === 'weekly') return `每周${WEEKDAYS[when.weekday - 1]} ${from}–${to}`
  const [, month, date] = when.day.split('-').map(Number)
  return `${month}月${date}日 ${from}–${to}`
}
