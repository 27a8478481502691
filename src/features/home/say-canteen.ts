import type { HomeView } from '../../../domain/home/schema'
import { sayDay } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'

type Canteen = NonNullable<HomeView['canteen']>
export type NowWords = { title: string; text: string; tone: 'open' | 'soon' | 'closed'; tag: string }

/** 85 percent is said as 8.5 折, 80 as 8 折. */
export const sayPercent = (percent: number): string => `${percent / 10} 折`

/** When the canteen gives out meals, seen from `now`. */
export const sayCanteen = (
  { name, stationName, state, from, to, nextDay, percent }: Canteen,
  now: Instant,
): NowWords => {
  const cheap = `${name} ${sayPercent(percent)}`
  if (state === 'now') return { title: `正在开饭，到 ${to}`, text: cheap, tone: 'open', tag: '开着' }
  if (state === 'later')
    return { title: `今天 ${from} 开饭`, text: `${cheap}，到 ${to}`, tone: 'soon', tag: '等会儿' }
  if (!nextDay)
    return { title: '食堂最近不开', text: `${name} · ${stationName}`, tone: 'closed', tag: '歇业' }
  return {
    title: `${sayDay(nextDay, dayOf(now))} ${from} 开饭`,
    text: `${cheap}，到 ${to}`,
    tone: 'closed',
    tag: '已结束',
  }
}
