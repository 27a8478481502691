import { refundEntry } from '../../domain/points/entries'
import { lastGoneMonth } from '../../domain/points/expiry'
import type { Coupon } from '../../domain/points/schema'
import type { Instant } from '../../domain/time'
import { runSteps } from '../_kit/run-steps'
import { expireLots, flushOutbox, postEntry, postGrant } from '../_store/points'
import {
  expireCoupons,
  findLastMonths,
  listAccountsUntil,
  listOpenAccounts,
  listUnpostedGrants,
  listUnrefunded,
  markPosted,
  markRefunded,
  restock,
} from './repository'
import { settleClaims } from './settle-claims'

const refund = async (coupon: Coupon, now: Instant): Promise<void> => {
  const { _id: couponId, openid, merchantId, rewardName: title, cost: amount } = coupon
  const entry = refundEntry({ couponId, openid, merchantId, title, amount, now })
  await postEntry({ openid, entryId: entry._id, now }, () => ({ entry }))
  await restock(coupon)
  await markRefunded(coupon)
}

const expireAll = async (now: Instant): Promise<number> => {
  const lastMonths = await findLastMonths()
  if (lastMonths === null) return 0
  let ended = 0
  for (const { _id } of await listAccountsUntil(lastGoneMonth(now, lastMonths)))
    ended += await expireLots(_id, now)
  return ended
}

const flushAll = async (): Promise<number> => {
  const open = await listOpenAccounts()
  for (const account of open) await flushOutbox(account)
  return open.length
}

const postGrants = async (now: Instant): Promise<number> => {
  const grants = await listUnpostedGrants()
  for (const grant of grants) {
    await postGrant(grant, now)
    await markPosted(grant)
  }
  return grants.length
}

const refundAll = async (now: Instant): Promise<number> => {
  await expireCoupons(now)
  const unrefunded = await listUnrefunded()
  for (const coupon of unrefunded) await refund(coupon, now)
  return unrefunded.length
}

/**
 * Finishes what calls that died left between two writes, and ends what is over: rows reach the ledger, grants get
 * their row, claims their coupon, unused coupons their points, old lots their end. Each step can be repeated.
 */
export const settlePoints = runSteps({
  flush: async () => ({ flushed: await flushAll() }),
  grants: async (now) => ({ grants: await postGrants(now) }),
  claims: async (now) => ({ claims: await settleClaims(now) }),
  refunds: async (now) => ({ refunds: await refundAll(now) }),
  lots: async (now) => ({ expired: await expireAll(now) }),
})
