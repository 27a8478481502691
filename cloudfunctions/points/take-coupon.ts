import { AppError } from '../../domain/errors'
import {
  checkTake,
  couponContent,
  guardCounter,
  readCouponCode,
  undoUntil,
} from '../../domain/points/rewards'
import { type Coupon, type Taken, ZTakeCouponInput, ZTakenOutput } from '../../domain/points/schema'
import { staffProcedure } from '../_kit/procedure'
import { signScene } from '../_kit/vault'
import { findCoupon, spendCoupon } from './repository'

/** The coupon a scanned code stands for. Throws COUPON_INVALID. */
const readCode = async (code: string): Promise<Coupon> => {
  const read = readCouponCode(code)
  const isOurs = read !== null && signScene(couponContent(read.couponId)) === read.signature
  const coupon = isOurs ? await findCoupon(read.couponId) : null
  if (!coupon) throw new AppError('COUPON_INVALID')
  return coupon
}

const takenOf = ({ rewardName, _id }: Coupon, takenAt: string): Taken => ({
  rewardName,
  takenAt,
  undoUntil: undoUntil(takenAt),
  couponId: _id,
})

/**
 * Three operations, four for whoever comes second: of two screens at once one gets a yes. Throws COUPON_INVALID,
 * COUPON_ELSEWHERE (not a counter of this person), COUPON_USED, COUPON_OVER.
 */
export const takeCoupon = staffProcedure(
  ['merchant', 'stationKeeper', 'socialWorker'],
  'Takes a coupon at the counter it is for: once, for whoever shows it',
)
  .input(ZTakeCouponInput)
  .output(ZTakenOutput)
  .mutation(async ({ ctx: { openid, staff, now, requestId: k }, input: { code } }) => {
    const coupon = await readCode(code)
    guardCounter(coupon, staff.merchantIds)
    if (coupon.used?.k === k && coupon.used.by === openid) return takenOf(coupon, coupon.used.at)
    checkTake(coupon, now)
    if (await spendCoupon(coupon._id, { by: openid, k, at: now })) return takenOf(coupon, now)
    const after = await findCoupon(coupon._id)
    if (after?.used?.k === k && after.used.by === openid) return takenOf(after, after.used.at)
    if (after) checkTake(after, now)
    throw new AppError('BUSY')
  })
