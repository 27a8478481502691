import { sayYuan } from '../../../domain/canteen/price'
import type { CanteenView, CanteenWindow, Refusal } from '../../../domain/canteen/schema'
import { sayClock, sayMoment } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'

/** 85 percent is said as 8.5 折, 80 as 8 折. */
export const sayPercent = (percent: number): string => `${percent / 10} 折`

export const sayMoney = (cents: number): string => `${sayYuan(cents)} 元`

type Said = { title: string; tone: 'open' | 'soon' | 'closed'; tag: string }

/** When there is something to eat, seen from `now`. */
export const sayWindow = ({ state, from, to, closedToday }: CanteenWindow, now: Instant): Said => {
  if (!from || !to || state === 'none') return { title: '最近不开饭', tone: 'closed', tag: '歇业' }
  if (state === 'now') return { title: `正在开饭，到 ${sayClock(to)}`, tone: 'open', tag: '开着' }
  const today = dayOf(now)
  const title = `${sayMoment(from, today)} 开饭`
  if (closedToday) return { title, tone: 'closed', tag: '今天停餐' }
  return { title, tone: dayOf(from) === today ? 'soon' : 'closed', tag: '还没到点' }
}

type SaidNo = { title: string; text: string }

/** Why the cashier says no, in words both of them can read. */
export const sayRefusal = ({ why, usedAt, opens }: Refusal, now: Instant): SaidNo => {
  switch (why) {
    case 'used':
      return { title: `已用过 ${usedAt ? sayClock(usedAt) : ''}`.trim(), text: '这一餐的优惠已经用了' }
    case 'spent':
      return { title: '这个码刚用过', text: '等骑手手机上换出下一个码，再扫' }
    case 'expired':
      return { title: '码过期了', text: '像是截图；请骑手打开小程序，扫屏幕上的' }
    case 'wrong':
      return { title: '认不出这个码', text: '请骑手打开“用餐码”再扫，或者报手机号' }
    case 'unknown':
      return { title: '没查到这个号码', text: '让骑手在小程序里留一次手机号' }
    case 'closed':
      return {
        title: '现在不供餐',
        text: opens ? `${sayMoment(opens, dayOf(now))} 开始` : '还没定下一次',
      }
  }
}

/** How many said that they come; nothing when nobody did. */
export const sayComing = ({ comingCount, coming }: Pick<CanteenView, 'comingCount' | 'coming'>): string => {
  if (comingCount === 0) return '说一声，厨房好备菜'
  return coming ? `连你 ${comingCount} 个人说要来` : `${comingCount} 个人说要来`
}
