import { beijing, type Day, type Instant } from '../../../domain/time'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const NEAR_DAYS = ['今天', '明天', '后天']

export type DayWords = { date: string; weekday: string; near: string | null }

const noonOf = (day: Day) => beijing(`${day}T12:00:00.000+08:00`)

/** A day of the street as a person says it: `12月15日`, `周二`, and `今天`/`明天`/`后天` when it is that near. */
export const sayDay = (day: Day, today: Day): DayWords => {
  const moment = noonOf(day)
  const ahead = moment.diff(noonOf(today), 'day')
  return {
    date: moment.format('M月D日'),
    weekday: WEEKDAYS[moment.day()] ?? '',
    near: NEAR_DAYS[ahead] ?? null,
  }
}

/** The wall-clock time of an instant in Beijing, `14:20`. */
export const sayClock = (instant: Instant): string => beijing(instant).format('HH:mm')

/** One line for a booking or a deadline: `明天 14:20`, or `12月15日 周二 14:20` when it is further away. */
export const sayMoment = (instant: Instant, today: Day): string => {
  const { date, weekday, near } = sayDay(beijing(instant).format('YYYY-MM-DD'), today)
  return `${near ?? `${date} ${weekday}`} ${sayClock(instant)}`
}
