import { beijing, type Instant } from '../../../domain/time'

const dayNumber = (instant: Instant): number => beijing(instant).startOf('day').valueOf() / 86_400_000

/** A moment as one says it in a talk: `14:20` today, `昨天 14:20`, `明天 9:00`, otherwise `11月20日 14:20`. */
export const sayMoment = (instant: Instant, now: Instant): string => {
  const moment = beijing(instant)
  const clock = moment.format('H:mm')
  const ahead = dayNumber(instant) - dayNumber(now)
  if (ahead === 0) return clock
  if (ahead === -1) return `昨天 ${clock}`
  if (ahead === 1) return `明天 ${clock}`
  return `${moment.format(moment.year() === beijing(now).year() ? 'M月D日' : 'YYYY年M月D日')} ${clock}`
}
