import { AppError } from '../errors'
import type { StreetDocument } from '../street/schema'
import { addDays, addMinutes, at, dayOf, type Instant } from '../time'
import { monthOf } from './account'
import type { Coupon, CouponView, DeskReward, Reward, RewardView } from './schema'

const UNDO_MINUTES = 1

export const rewardView = (reward: Reward, now: Instant): RewardView => ({
  id: reward._id,
  name: reward.name,
  about: reward.about,
  rewardKind: reward.rewardKind,
  cost: reward.cost,
  left: reward.left,
  merchantName: reward.merchantName,
  validDays: reward.validDays,
  state: stateOf(reward, now),
  from: reward.from,
  sample: reward.sample,
})

const stateOf = ({ open, left, from, until }: Reward, now: Instant): RewardView['state'] => {
  if (!open || (until !== null && now >= until)) return 'over'
  if (from !== null && now < from) return 'notYet'
  return left > 0 ? 'open' : 'soldOut'
}

/** Why a reward cannot be had right now; nothing when it can. Throws REWARD_CLOSED, REWARD_SOLD_OUT. */
export const checkReward = (reward: Reward, now: Instant): void => {
  const state = stateOf(reward, now)
  if (state === 'soldOut') throw new AppError('REWARD_SOLD_OUT')
  if (state !== 'open') throw new AppError('REWARD_CLOSED')
}

/** How often a person may have it in a month, as a count of the account. */
export const rewardLimit = (reward: Reward, now: Instant) => ({
  key: `reward:${reward._id}:${monthOf(now)}`,
  max: reward.perMonth,
})

type Bought = { couponId: string; openid: string; reward: Reward; boughtAt: Instant }

/** Good until the end of its last day. */
export const newCoupon = ({ couponId, openid, reward, boughtAt }: Bought): Coupon => ({
  _id: couponId,
  openid,
  rewardId: reward._id,
  rewardName: reward.name,
  merchantId: reward.merchantId,
  merchantName: reward.merchantName,
  cost: reward.cost,
  at: boughtAt,
  until: at(addDays(dayOf(boughtAt), reward.validDays + 1), '00:00'),
  state: 'issued',
  used: null,
  refunded: false,
})

/** What a coupon is at `now`, whether or not a timer has said so. */
export const couponState = (coupon: Coupon, now: Instant): Coupon['state'] =>
  coupon.state === 'issued' && now >= coupon.until ? 'expired' : coupon.state

export const couponView = (coupon: Coupon, code: string, now: Instant): CouponView => ({
  id: coupon._id,
  rewardName: coupon.rewardName,
  merchantName: coupon.merchantName,
  cost: coupon.cost,
  until: coupon.until,
  state: couponState(coupon, now),
  code,
  usedAt: coupon.used?.at ?? null,
})

/** A reward as those who edit it see it. */
export const deskReward = (reward: Reward, now: Instant): DeskReward => ({
  ...rewardView(reward, now),
  given: reward.given,
  perMonth: reward.perMonth,
  until: reward.until,
  merchantId: reward.merchantId,
  open: reward.open,
})

/** Where a coupon may be taken, from an item of the street; null: there is no counter. */
export const counterOf = (item: StreetDocument): { id: string; name: string } | null => {
  if (item.kind === 'station' || item.kind === 'mealWindow') return { id: item._id, name: item.name }
  return item.kind === 'place' && item.own ? { id: item._id, name: item.own.name } : null
}

/** A coupon is taken at the counter it is for, by somebody who stands there. Throws COUPON_ELSEWHERE. */
export const guardCounter = ({ merchantId }: Coupon, merchantIds: readonly string[]): void => {
  if (!merchantIds.includes(merchantId)) throw new AppError('COUPON_ELSEWHERE')
}

/** Throws COUPON_USED, COUPON_OVER: why a merchant cannot take it. */
export const checkTake = (coupon: Coupon, now: Instant): void => {
  const state = couponState(coupon, now)
  if (state === 'used') throw new AppError('COUPON_USED')
  if (state !== 'issued') throw new AppError('COUPON_OVER')
}

/** Until when the screen that took a coupon may give it back. */
export const undoUntil = (takenAt: Instant): Instant => addMinutes(takenAt, UNDO_MINUTES)

/** What was taken since this instant may still be given back. */
export const takenSince = (now: Instant): Instant => addMinutes(now, -UNDO_MINUTES)

/** What a merchant's screen scans: `c.<coupon>.<signature>`. */
export const couponContent = (couponId: string): string => `c.${couponId}`

const CODE = /^c\.([A-Za-z0-9-]{8,64})\.([A-Za-z0-9]{10})$/

/** The parts of a scanned code; null: none of ours. */
export const readCouponCode = (code: string): { couponId: string; signature: string } | null => {
  const [, couponId, signature] = CODE.exec(code.trim()) ?? []
  return couponId && signature ? { couponId, signature } : null
}
