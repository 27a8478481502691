import type { Coupon, PointAccount, PointEntry, PointGrant, Reward } from '../../domain/points/schema'
import type { Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const AT_ONCE = 100
const RETURNS_KEPT = 200

const accounts = documentsOf('point_accounts')
const grants = documentsOf('point_grants')
const rewards = documentsOf('rewards')
const coupons = documentsOf('coupons')

export const listOpenAccounts = (): Promise<PointAccount[]> =>
  accounts.list({ where: { open: true }, orderBy: [['at', 'asc']], limit: AT_ONCE })

/** Accounts whose oldest lot is of `month` or before. */
export const listAccountsUntil = (month: string): Promise<PointAccount[]> =>
  accounts.list({ where: { firstMonth: command.lte(month) }, limit: AT_ONCE })

export const listUnpostedGrants = (): Promise<PointGrant[]> =>
  grants.list({ where: { posted: false, state: 'confirmed' }, limit: AT_ONCE })

export const markPosted = ({ _id }: PointGrant): Promise<boolean> =>
  grants.updateIf(_id, { posted: false }, { posted: true })

/** Rewards with a claim that is older than any call that could have made it. */
export const listStaleRewards = (before: Instant): Promise<Reward[]> =>
  rewards.list({ where: { 'claims.at': command.lt(before) }, limit: AT_ONCE })

export const listEntriesById = (ids: string[]): Promise<PointEntry[]> =>
  documentsOf('point_entries').list({ where: { _id: command.in(ids) }, limit: ids.length })

export const listCouponsById = (ids: string[]): Promise<Coupon[]> =>
  coupons.list({ where: { _id: command.in(ids) }, limit: ids.length })

export const insertCoupon = (coupon: Coupon): Promise<boolean> => coupons.insertOnce(coupon)

/** Takes the note off a claim that has its coupon. */
export const closeClaim = (rewardId: string, k: string): Promise<boolean> =>
  rewards.updateIf(rewardId, { 'claims.k': k }, { claims: command.pull({ k }) })

/** Puts a claim back that was never paid. */
export const undoClaim = (rewardId: string, k: string): Promise<boolean> =>
  rewards.updateIf(
    rewardId,
    { 'claims.k': k },
    { left: command.inc(1), given: command.inc(-1), claims: command.pull({ k }) },
  )

export const expireCoupons = (now: Instant): Promise<number> =>
  coupons.updateAll({ state: 'issued', until: command.lte(now) }, { state: 'expired' })

export const listUnrefunded = (): Promise<Coupon[]> =>
  coupons.list({ where: { refunded: false, state: command.in(['returned', 'expired']) }, limit: AT_ONCE })

/** The coupon's place in the stock is free again, once. */
export const restock = ({ _id, rewardId }: Coupon): Promise<boolean> =>
  rewards.updateIf(
    rewardId,
    { returns: command.neq(_id) },
    {
      left: command.inc(1),
      given: command.inc(-1),
      returns: command.push({ each: [_id], slice: -RETURNS_KEPT }),
    },
  )

export const markRefunded = ({ _id }: Coupon): Promise<boolean> =>
  coupons.updateIf(_id, { refunded: false }, { refunded: true })

export const findLastMonths = async (): Promise<number | null> => {
  const item = await documentsOf('street').findById('point-rules')
  return item?.kind === 'pointRules' ? item.lastMonths : null
}
