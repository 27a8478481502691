import { AppError } from '../../domain/errors'
import { checkTake, couponContent, readCouponCode, undoUntil } from '../../domain/points/rewards'
import { type Coupon, type Taken, ZTakeCouponInput, ZTakenOutput } from '../../domain/points/schema'
import { staffProcedure } from '../_kit/procedure'
import { signScene } from '../_kit/vault'
import { findCoupon, useCoupon } from './repository'

/** The coupon a scanned code stands for. Throws COUPON_INVALID. */
const readCode = (code: string): string => {
  const read = readCouponCode(code)
  if (!read || signScene(couponContent(read.couponId)) !== read.signature)
    throw new AppError('COUPON_INVALID')
  return read.couponId
}

const takenOf = (coupon: Coupon, takenAt: string): Taken => ({
  rewardName: coupon.rewardName,
  takenAt,
  undoUntil: undoUntil(takenAt),
  couponId: coupon._id,
})

/** Three operations. Of two screens at once one gets a yes. Throws COUPON_INVALID, COUPON_USED, COUPON_OVER. */
export const takeCoupon = staffProcedure(
  ['merchant', 'stationKeeper', 'socialWorker'],
  'Takes a coupon at the counter: once, for whoever shows it',
)
  .input(ZTakeCouponInput)
  .output(ZTakenOutput)
  .mutation(async ({ ctx: { openid, now, requestId: k }, input: { code } }) => {
    const couponId = readCode(code)
    const isTaken = await useCoupon(couponId, { by: openid, k, at: now })
    const coupon = await findCoupon(couponId)
    if (!coupon) throw new AppError('COUPON_INVALID')
    if (isTaken) return takenOf(coupon, now)
    if (coupon.used?.k === k && coupon.used.by === openid) return takenOf(coupon, coupon.used.at)
    checkTake(coupon, now)
    throw new AppError('BUSY')
  })
