import { AppError } from '../../domain/errors'
import { takenSince } from '../../domain/points/rewards'
import { ZUndoTakeInput, ZUndoTakeOutput } from '../../domain/points/schema'
import { staffProcedure } from '../_kit/procedure'
import { findCoupon, unspendCoupon } from './repository'

/** Within a minute, by whoever took it. Throws NOT_FOUND, COUPON_USED (too late, or another screen's). */
export const undoTake = staffProcedure(
  ['merchant', 'stationKeeper', 'socialWorker'],
  'Gives a coupon back that was taken by mistake a moment ago',
)
  .input(ZUndoTakeInput)
  .output(ZUndoTakeOutput)
  .mutation(async ({ ctx: { openid, now }, input: { couponId } }) => {
    if (await unspendCoupon(couponId, openid, takenSince(now))) return { couponId }
    const coupon = await findCoupon(couponId)
    if (!coupon) throw new AppError('NOT_FOUND', { field: 'couponId' })
    if (coupon.state === 'used') throw new AppError('COUPON_USED')
    return { couponId }
  })
