import { ZReviewWishInput, ZReviewWishOutput } from '../../domain/need/schema'
import { decideWish } from '../../domain/need/wish'
import { staffProcedure } from '../_kit/procedure'
import { changeWish } from './change-wish'
import { DESK } from './desk-roles'

/** Three operations; the timer tells whoever wished and voted. */
export const reviewWish = staffProcedure(DESK, 'Shows, hides, promises or declines a wish, with the reason')
  .input(ZReviewWishInput)
  .output(ZReviewWishOutput)
  .mutation(async ({ ctx, input: { wishId, to, reason } }) => {
    const decision = { to, why: reason, by: ctx.openid, k: ctx.requestId }
    const { state } = await changeWish(wishId, (wish) => decideWish(wish, decision, ctx.now))
    return { wishId, state }
  })
