import { couponView } from '../../domain/points/rewards'
import { ZListCouponsOutput } from '../../domain/points/schema'
import { riderProcedure } from '../_kit/procedure'
import { couponCode, listCouponsOf } from './repository'

export const listCoupons = riderProcedure(
  "The caller's coupons, newest first, with the code a merchant scans",
)
  .output(ZListCouponsOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const coupons = await listCouponsOf(openid)
    return { now, coupons: coupons.map((coupon) => couponView(coupon, couponCode(coupon._id), now)) }
  })
