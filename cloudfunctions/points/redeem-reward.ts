import { AppError, type ErrorCode } from '../../domain/errors'
import { spendEntry, spendId } from '../../domain/points/entries'
import { expiryOf } from '../../domain/points/expiry'
import { checkReward, couponView, newCoupon, rewardLimit } from '../../domain/points/rewards'
import { type Reward, ZCouponOutput, ZRedeemInput } from '../../domain/points/schema'
import { type Context, riderProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { expireLots, postEntry } from '../_store/points'
import { claimReward, couponCode, findRewardOffer, insertCoupon, unclaimReward } from './repository'

const TWICE = 2
/** Refusals after which nothing was paid, for certain. */
const UNPAID: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['POINTS_NOT_ENOUGH', 'POINTS_LIMIT_REACHED'])

/** Pays with points; points whose time is over are ended first. Throws POINTS_NOT_ENOUGH, POINTS_LIMIT_REACHED. */
const pay = async (reward: Reward, couponId: string, { openid, now }: Context) => {
  const wanted = { openid, entryId: spendId(couponId), now }
  for (let attempt = 0; attempt < TWICE; attempt += 1) {
    const entry = await postEntry(wanted, ({ account, rules }) => {
      if (expiryOf(account, rules.lastMonths, now)) return null
      const { merchantId, name: title, cost: amount } = reward
      const spending = { couponId, openid, merchantId, title, amount, now }
      return { entry: spendEntry(spending), limits: [rewardLimit(reward, now)] }
    })
    if (entry) return entry
    await expireLots(openid, now)
  }
  throw new AppError('BUSY', { message: 'points expired while they were spent' })
}

/** One from the stock, once a coupon. Throws REWARD_SOLD_OUT, REWARD_CLOSED. */
const claim = async (reward: Reward, couponId: string, { openid, now }: Context): Promise<void> => {
  if (reward.claims.some(({ k }) => k === couponId)) return
  checkReward(reward, now)
  if (await claimReward(reward._id, { k: couponId, u: openid, at: now })) return
  // Either the last one went this instant, or a twin of this request holds one.
  const again = await findRewardOffer(reward._id, couponId)
  if (again?.reward.claims.some(({ k }) => k === couponId)) return
  throw new AppError('REWARD_SOLD_OUT')
}

/**
 * One from the stock, then the points, then the coupon: six operations. A claim that buys nothing goes back; a call
 * that dies in between is finished by its repetition or the timer (a claim without a payment is nobody's).
 * Throws NOT_FOUND, REWARD_SOLD_OUT, REWARD_CLOSED, POINTS_NOT_ENOUGH, POINTS_LIMIT_REACHED.
 */
export const redeemReward = riderProcedure('Buys a reward with points: a coupon for its merchant')
  .input(ZRedeemInput)
  .output(ZCouponOutput)
  .mutation(async ({ ctx, input: { rewardId } }) => {
    const { openid, now, requestId } = ctx
    const couponId = derivedId('coupon', openid, requestId)
    const offer = await findRewardOffer(rewardId, couponId)
    if (!offer) throw new AppError('NOT_FOUND', { field: 'rewardId' })
    const { reward, coupon } = offer
    if (coupon && coupon.rewardId !== rewardId) throw new AppError('REQUEST_ID_REUSED')
    if (coupon) return { coupon: couponView(coupon, couponCode(couponId), now) }
    await claim(reward, couponId, ctx)
    try {
      const entry = await pay(reward, couponId, ctx)
      const bought = newCoupon({ couponId, openid, reward, boughtAt: entry.at })
      await insertCoupon(bought)
      return { coupon: couponView(bought, couponCode(couponId), now) }
    } catch (error) {
      if (error instanceof AppError && UNPAID.has(error.code)) await unclaimReward(rewardId, couponId)
      throw error
    }
  })
