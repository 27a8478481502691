import { addDays, beijing, type Day, dayOf, type Instant } from './time'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const NEAR_DAYS = ['今天', '明天', '后天']
const WEEK_DAYS = 7

export type DayWords = { date: string; weekday: string; near: string | null }

const noonOf = (day: Day) => beijing(`${day}T12:00:00.000+08:00`)

/** A day of the street in words: `12月15日`, `周二`, and `今天`/`明天`/`后天` when it is that near to `today`. */
export const dayWords = (day: Day, today: Day): DayWords => {
  const moment = noonOf(day)
  const ahead = moment.diff(noonOf(today), 'day')
  return {
    date: moment.format('M月D日'),
    weekday: WEEKDAYS[moment.day()] ?? '',
    near: NEAR_DAYS[ahead] ?? null,
  }
}

/** A day in one word, as one says it on the way: `今天`, `明天`, `周五` within a week, otherwise `12月15日`. */
export const sayDay = (day: Day, today: Day): string => {
  const { date, weekday, near } = dayWords(day, today)
  if (near) return near
  return day > today && day < addDays(today, WEEK_DAYS) ? weekday : date
}

/** The wall-clock time of an instant in Beijing, `14:20`. */
export const sayClock = (instant: Instant): string => beijing(instant).format('HH:mm')

/** One line for a booking or a deadline: `明天 14:20`, or `12月15日 周二 14:20` when it is further away. */
export const sayMoment = (instant: Instant, today: Day): string => {
  const { date, weekday, near } = dayWords(dayOf(instant), today)
  return `${near ?? `${date} ${weekday}`} ${sayClock(instant)}`
}
