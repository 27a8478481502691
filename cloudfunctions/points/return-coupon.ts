import { AppError } from '../../domain/errors'
import { refundEntry } from '../../domain/points/entries'
import { couponView } from '../../domain/points/rewards'
import { ZCouponOutput, ZReturnCouponInput } from '../../domain/points/schema'
import { riderProcedure } from '../_kit/procedure'
import { postEntry } from '../_store/points'
import { couponCode, findCoupon, giveCouponBack } from './repository'

/** Five operations; its place in the stock comes back with the timer. Throws NOT_FOUND, COUPON_USED. */
export const returnCoupon = riderProcedure('Gives an unused coupon back for its points')
  .input(ZReturnCouponInput)
  .output(ZCouponOutput)
  .mutation(async ({ ctx: { openid, now }, input: { couponId } }) => {
    const coupon = await findCoupon(couponId)
    if (coupon?.openid !== openid) throw new AppError('NOT_FOUND', { field: 'couponId' })
    if (coupon.state === 'used') throw new AppError('COUPON_USED')
    if (coupon.state === 'issued' && !(await giveCouponBack(couponId))) throw new AppError('COUPON_USED')
    const { merchantId, rewardName: title, cost: amount } = coupon
    const entry = refundEntry({ couponId, openid, merchantId, title, amount, now })
    await postEntry({ openid, entryId: entry._id, now }, () => ({ entry }))
    const state = coupon.state === 'expired' ? 'expired' : 'returned'
    return { coupon: couponView({ ...coupon, state }, couponCode(couponId), now) }
  })
