import { addDays, beijing, type Day, dayOf, type Instant } from '../../../domain/time'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const NEAR = ['今天', '明天', '后天']
const WEEK = 7

/** A day of the street as a person says it on the day `now` lies in: 今天, 明天, 周五, 12月15日. */
export const sayDay = (day: Day, now: Instant): string => {
  const today = dayOf(now)
  const near = NEAR.find((_, ahead) => addDays(today, ahead) === day)
  if (near) return near
  const noon = beijing(`${day}T12:00:00+08:00`)
  const isThisWeek = day > today && day < addDays(today, WEEK)
  return isThisWeek ? (WEEKDAYS[noon.day()] ?? '') : noon.format('M月D日')
}
