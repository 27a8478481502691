import { movePoints, newAccount } from '../../../../domain/points/account'
import { earnEntry, refundEntry, spendEntry } from '../../../../domain/points/entries'
import { newCoupon } from '../../../../domain/points/rewards'
import type { PointEntry } from '../../../../domain/points/schema'
import { firstOf, SAMPLE_STREET } from '../sample-street'
import { LATER, NOON, type Scene } from '../scene'

const openid = 'rider'
const like = firstOf(SAMPLE_STREET.rewards)
const reward = { ...like, _id: 'towel', left: like.left + 5 }
const earned = (key: string, amount: number): PointEntry =>
  earnEntry({ openid, cause: 'hazard', key, title: '上报被确认', amount, by: 'system', now: NOON })
const spending = (couponId: string) => ({
  couponId,
  openid,
  merchantId: reward.merchantId,
  title: reward.name,
  amount: 10,
  now: LATER,
})
const bought = (couponId: string) => newCoupon({ couponId, openid, reward, boughtAt: LATER })

const rows = [
  earned('r1', 50),
  spendEntry(spending('coupon-1')),
  spendEntry(spending('coupon-2')),
  refundEntry(spending('coupon-2')),
]
const waiting = earned('r2', 5)
const posted = rows.map(({ _id }) => _id)
const account = [...rows, waiting].reduce(
  (before, entry) => movePoints(before, { entry, posted }),
  newAccount(openid, NOON),
)
/** A row that touches no rider's account. */
const shop = { ...earned('shop', 1), openid: 'shop', from: 'merchant:shop' }

/** Points earned, spent and given back; the last row has not reached the ledger yet. */
export const POINTS_SCENE: Scene = {
  documents: {
    point_accounts: [account, newAccount('nothing-yet', NOON)],
    point_entries: [...rows, shop],
    rewards: [reward],
    coupons: [bought('coupon-1'), { ...bought('coupon-2'), state: 'returned', refunded: true }],
  },
  breaks: [
    ['points-add-up', 'point_accounts', openid, { lots: [{ month: '2026-12', left: 44 }] }],
    ['points-add-up', 'point_accounts', openid, { debt: 1 }],
    ['points-add-up', 'point_accounts', openid, { outbox: [] }],
    ['points-add-up', 'point_accounts', 'nothing-yet', { lots: [{ month: '2026-12', left: 1 }] }],
    ['points-add-up', 'point_entries', 'earn:hazard:r1', { openid: 'another' }],
    ['points-rows-are-transfers', 'point_entries', shop._id, { amount: 0 }],
    ['points-rows-are-transfers', 'point_entries', shop._id, { to: shop.from }],
    ['reward-stock', 'rewards', 'towel', { left: -1 }],
    ['coupon-was-paid', 'coupons', 'coupon-1', { refunded: true }],
    ['coupon-was-paid', 'coupons', 'coupon-2', { refunded: false }],
  ],
}
