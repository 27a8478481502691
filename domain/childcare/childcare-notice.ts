import { sayClock } from '../say-day'
import type { Instant } from '../time'
import { placesOf } from './period'
import type { CareDayDocument, CarePeriodDocument, CareWishDocument } from './schema'
import { standingsOf } from './standings'

const MINE = 'packages/childcare/mine/index'

/** Tells a guardian that the child is there, or who took it home. No name of a child is in it. */
export const handoverNotice = (day: CareDayDocument, leftWith: string | null, now: Instant) => {
  const { at } = day.left ?? day.arrived
  const text = day.left ? `接走了 ${sayClock(at)} ${leftWith ?? ''}`.trim() : `到了 ${sayClock(at)}`
  return {
    cause: `${day.left ? 'child-left' : 'child-came'}:${day._id}`,
    openid: day.openid,
    topic: 'childMoved' as const,
    title: day.left ? '孩子接走了' : '孩子到托管点了',
    body: `${text}。`,
    page: MINE,
    message: { first: '子女托管', time: at, third: text },
    now,
  }
}

/** The cause under which a guardian is told how a wish came out; a place that comes later is a cause of its own. */
export const resultCause = (wish: Pick<CareWishDocument, '_id'>, placed: readonly string[]): string =>
  `care-result:${wish._id}:${[...placed].sort().join('+') || 'none'}`

/** Tells a guardian how the draw came out for a child, and again when a place comes free later. */
export const resultNotice = (period: CarePeriodDocument, wish: CareWishDocument, now: Instant) => {
  const standings = standingsOf(placesOf(period), wish.ticket, wish.ranked)
  const placed = standings.filter(({ state }) => state === 'placed').map(({ week }) => week)
  const body = placed.length > 0 ? `有 ${placed.length} 周的名额了。` : '这次没抽上，排在候补里。'
  return {
    cause: resultCause(wish, placed),
    openid: wish.openid,
    topic: 'resultOut' as const,
    title: `${period.name}抽签结果`,
    body: `${body}点开看看，不去就让给下一个。`,
    page: MINE,
    message: { first: `${period.name}托管`, time: period.draw?.at ?? now, third: body },
    now,
  }
}
