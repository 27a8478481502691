import * as z from 'zod'
import { AppError } from '../../domain/errors'
import { couponContent } from '../../domain/points/rewards'
import {
  type Coupon,
  type PointEntry,
  type PointGrant,
  type Reward,
  ZCoupon,
  ZReward,
} from '../../domain/points/schema'
import type { PointRulesItem, StreetDocument } from '../../domain/street/schema'
import { addDays, at, type Instant } from '../../domain/time'
import { command, db } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'
import { signScene } from '../_kit/vault'

const MOST = 200
const PENDING = 20
const MOST_ITEMS = 1000

const rewards = documentsOf('rewards')
const coupons = documentsOf('coupons')
const grants = documentsOf('point_grants')
const entries = documentsOf('point_entries')

/** What a merchant scans; only this street's functions can make it. */
export const couponCode = (couponId: string): string => {
  const content = couponContent(couponId)
  return `${content}.${signScene(content)}`
}

export const listPending = (openid: string): Promise<PointGrant[]> =>
  grants.list({ where: { openid, state: 'pending' }, orderBy: [['at', 'desc']], limit: PENDING })

/** A person's rows of a month, newest first. */
export const listEntries = (openid: string, month: string): Promise<PointEntry[]> => {
  const from = at(`${month}-01`, '00:00')
  const until = at(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, '00:00')
  const during = command.and([command.gte(from), command.lt(until)])
  return entries.list({ where: { openid, at: during }, orderBy: [['at', 'desc']], limit: MOST })
}

export const findEntry = (id: string): Promise<PointEntry | null> => entries.findById(id)

export const listOpenRewards = (): Promise<Reward[]> =>
  rewards.list({ where: { open: true }, orderBy: [['cost', 'asc']], limit: MOST })

/** Open or not; those who edit them see all. */
export const listAllRewards = (): Promise<Reward[]> =>
  rewards.list({ where: { open: command.in([true, false]) }, orderBy: [['cost', 'asc']], limit: MOST })

/** Items of the street that may have a counter. */
export const listCounters = (): Promise<StreetDocument[]> =>
  documentsOf('street').list({
    where: { kind: command.in(['station', 'mealWindow', 'place']) },
    limit: MOST_ITEMS,
  })

const ZRewardOffer = ZReward.extend({ coupons: z.array(ZCoupon) })

/** A reward, and the coupon `couponId` if it was bought before, in one operation. */
export const findRewardOffer = async (
  id: string,
  couponId: string,
): Promise<{ reward: Reward; coupon: Coupon | null } | null> => {
  const { list } = (await db
    .collection('rewards')
    .aggregate()
    .match({ _id: id })
    .addFields({ wanted: command.aggregate.literal(couponId) })
    .lookup({ from: 'coupons', localField: 'wanted', foreignField: '_id', as: 'coupons' })
    .end()) as { list: unknown[] }
  if (list.length === 0) return null
  const { coupons: bought, ...reward } = ZRewardOffer.parse(list[0])
  return { reward, coupon: bought[0] ?? null }
}

/** One conditional update takes one from the stock, with a note of who. */
export const claimReward = (id: string, claim: Reward['claims'][number]): Promise<boolean> =>
  rewards.updateIf(
    id,
    { open: true, left: command.gt(0), 'claims.k': command.neq(claim.k) },
    { left: command.inc(-1), given: command.inc(1), claims: command.push([claim]) },
  )

/** Puts a claim back that bought nothing. */
export const unclaimReward = (id: string, k: string): Promise<boolean> =>
  rewards.updateIf(
    id,
    { 'claims.k': k },
    { left: command.inc(1), given: command.inc(-1), claims: command.pull({ k }) },
  )

/** How points are given here. Throws UNKNOWN when the street says nothing of it. */
export const findRules = async (): Promise<PointRulesItem> => {
  const item = await documentsOf('street').findById('point-rules')
  if (item?.kind !== 'pointRules') throw new AppError('UNKNOWN', { message: 'the street has no point rules' })
  return item
}

export const insertReward = (reward: Reward): Promise<boolean> => rewards.insertOnce(reward)

/**
 * Changes what a reward is, and its stock by `addStock`, once a request (`returns` remembers what moved the stock);
 * false: there is less left than is taken away, or this request was here before.
 */
export const changeReward = (
  id: string,
  fields: Partial<Reward>,
  { addStock, k }: { addStock: number; k: string },
): Promise<boolean> =>
  rewards.updateIf(
    id,
    { left: command.gte(Math.max(0, -addStock)), returns: command.neq(k) },
    { ...fields, left: command.inc(addStock), returns: command.push({ each: [k], slice: -MOST }) },
  )

export const insertCoupon = (coupon: Coupon): Promise<boolean> => coupons.insertOnce(coupon)
export const findCoupon = (id: string): Promise<Coupon | null> => coupons.findById(id)
export const listCouponsOf = (openid: string): Promise<Coupon[]> =>
  coupons.list({ where: { openid }, orderBy: [['at', 'desc']], limit: 50 })

/** A coupon is taken by one screen: the state decides. */
export const spendCoupon = (id: string, used: NonNullable<Coupon['used']>): Promise<boolean> =>
  coupons.updateIf(
    id,
    { state: 'issued', until: command.gt(used.at) },
    { state: 'used', used: command.set(used) },
  )

/** Whoever took a coupon since `since` gives it back. */
export const unspendCoupon = (id: string, by: string, since: Instant): Promise<boolean> =>
  coupons.updateIf(
    id,
    { state: 'used', 'used.by': by, 'used.at': command.gte(since) },
    { state: 'issued', used: null },
  )

export const giveCouponBack = (id: string): Promise<boolean> =>
  coupons.updateIf(id, { state: 'issued' }, { state: 'returned' })

export const insertGrant = (grant: PointGrant): Promise<boolean> => grants.insertOnce(grant)
export const findGrant = (id: string): Promise<PointGrant | null> => grants.findById(id)
export const listPendingGrants = (): Promise<PointGrant[]> =>
  grants.list({ where: { state: 'pending' }, orderBy: [['at', 'desc']], limit: MOST })

/** Stores an approval or a rejection if nobody else has decided since the grant was read. */
export const decideGrant = (grant: PointGrant, change: Partial<PointGrant>): Promise<boolean> =>
  grants.updateIf(
    grant._id,
    { state: 'pending', approvals: command.size(grant.approvals.length) },
    { ...change },
  )

export const findPhoneOwner = async (index: string): Promise<string | null> =>
  (await documentsOf('phones').findById(index))?.openid ?? null
