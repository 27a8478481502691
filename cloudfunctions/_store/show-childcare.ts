import type { CareDayDocument, CareWishDocument, ChildDocument } from '../../domain/childcare/schema'
import { sayClock } from '../../domain/say-day'
import type { Instant } from '../../domain/time'
import { openChild, openLeaving } from './child-seal'

type Line = { at: Instant; text: string }

/** A child in words, as it leaves with its guardian's own data. */
export const showChild = (child: ChildDocument): Line => {
  const facts = openChild(child)
  if (!facts) return { at: child.createdAt, text: '已撤回，资料已删' }
  const collectors = facts.collectors.map(
    ({ relation, name, last4 }) => `${relation} ${name}（尾号 ${last4}）`,
  )
  const allergies = facts.allergies || '没有'
  return {
    at: child.createdAt,
    text: `${facts.name}，${facts.birthday} 出生；过敏：${allergies}；能来接：${collectors.join('、')}`,
  }
}

export const showWish = ({ at, ticket, ranked, most, state }: CareWishDocument): Line => ({
  at,
  text: `编号 ${ticket}，想要 ${ranked.join('、')}，最多 ${most} 周${state === 'withdrawn' ? '，已撤回' : ''}`,
})

export const showCareDay = ({ _id, day, arrived, left }: CareDayDocument): Line => ({
  at: arrived.at,
  text: `${day} ${sayClock(arrived.at)} 到${left ? `，${sayClock(left.at)} ${openLeaving(_id, left.sealed)} 接走` : ''}`,
})
