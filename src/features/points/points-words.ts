import type { CouponView, RewardView } from '../../../domain/points/schema'
import { dayWords } from '../../../domain/say-day'
import { dayOf } from '../../../domain/time'

type Tone = 'open' | 'soon' | 'closed'

const FEW = 5

export const rewardMark = ({ state, left, from }: RewardView): { tone: Tone; text: string } => {
  if (state === 'soldOut') return { tone: 'closed', text: '换完了' }
  if (state === 'over') return { tone: 'closed', text: '不换了' }
  if (state === 'notYet') {
    return { tone: 'soon', text: from ? `${dayWords(dayOf(from), dayOf(from)).date}开换` : '还没开始' }
  }
  return left <= FEW ? { tone: 'soon', text: `只剩 ${left} 份` } : { tone: 'open', text: `还有 ${left} 份` }
}

export const couponMark = ({ state }: CouponView): { tone: Tone; text: string } => {
  if (state === 'issued') return { tone: 'open', text: '能用' }
  if (state === 'used') return { tone: 'closed', text: '用过了' }
  return { tone: 'closed', text: state === 'returned' ? '退掉了，积分已退' : '过期了，积分会退' }
}

/** The last day a coupon is good: it ends at the first instant of the day after. */
export const lastDayOf = ({ until }: CouponView): string => {
  const day = dayOf(new Date(Date.parse(until) - 1).toISOString())
  return dayWords(day, day).date
}

/** The month before or after, `2026-12` → `2026-11`. */
export const otherMonth = (month: string, by: 1 | -1): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + number - 1 + by
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

export const sayMonth = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

export const signed = (change: number): string => (change > 0 ? `+${change}` : `−${-change}`)
