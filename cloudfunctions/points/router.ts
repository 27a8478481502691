import { router } from '../_kit/procedure'
import { approveGrant } from './approve-grant'
import { awardPoints } from './award-points'
import { deskRewards } from './desk-rewards'
import { getMine } from './get-mine'
import { getStatement } from './get-statement'
import { listCoupons } from './list-coupons'
import { listGrants } from './list-grants'
import { listRewards } from './list-rewards'
import { redeemReward } from './redeem-reward'
import { rejectGrant } from './reject-grant'
import { returnCoupon } from './return-coupon'
import { reverseEntry } from './reverse-entry'
import { saveReward } from './save-reward'
import { takeCoupon } from './take-coupon'
import { undoTake } from './undo-take'

export const pointsRouter = router({
  getMine,
  getStatement,
  listRewards,
  redeem: redeemReward,
  listCoupons,
  returnCoupon,
  takeCoupon,
  undoTake,
  award: awardPoints,
  listGrants,
  approve: approveGrant,
  reject: rejectGrant,
  reverse: reverseEntry,
  deskRewards,
  saveReward,
})
export type PointsRouter = typeof pointsRouter
