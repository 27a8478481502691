import { spendId } from '../../domain/points/entries'
import { newCoupon } from '../../domain/points/rewards'
import type { Reward } from '../../domain/points/schema'
import { addMinutes, type Instant } from '../../domain/time'
import {
  closeClaim,
  insertCoupon,
  listCouponsById,
  listEntriesById,
  listStaleRewards,
  undoClaim,
} from './repository'

/** Longer than any call lives. */
const STALE_MINUTES = 1

const settle = async (reward: Reward, before: Instant): Promise<number> => {
  const stale = reward.claims.filter(({ at }) => at < before)
  const ids = stale.map(({ k }) => k)
  const [paid, standing] = await Promise.all([listEntriesById(ids.map(spendId)), listCouponsById(ids)])
  for (const { k, u } of stale) {
    const entry = paid.find(({ _id }) => _id === spendId(k))
    const stands = standing.some(({ _id }) => _id === k)
    if (entry && !stands)
      await insertCoupon(newCoupon({ couponId: k, openid: u, reward, boughtAt: entry.at }))
    await (entry ? closeClaim(reward._id, k) : undoClaim(reward._id, k))
  }
  return stale.length
}

/**
 * Claims on a stock whose call is over: paid ones get their coupon if it is missing and lose the note, unpaid ones go
 * back. Outboxes must be flushed before, so that the ledger says who has paid.
 */
export const settleClaims = async (now: Instant): Promise<number> => {
  const before = addMinutes(now, -STALE_MINUTES)
  let settled = 0
  for (const reward of await listStaleRewards(before)) settled += await settle(reward, before)
  return settled
}
