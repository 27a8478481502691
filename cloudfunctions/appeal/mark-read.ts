import { momentOf } from '../../domain/appeal/change'
import { ZAppealIdInput, ZAppealOutput } from '../../domain/appeal/schema'
import { decideMarkRead } from '../../domain/appeal/unread'
import { riderProcedure } from '../_kit/procedure'
import { takeStep } from '../_store/take-step'
import { loadOwnAppeal } from './load-appeal'
import { showPerson } from './show-person'

export const markRead = riderProcedure('The person has read the answers of an appeal')
  .input(ZAppealIdInput)
  .output(ZAppealOutput)
  .mutation(async ({ ctx, input }) => {
    const appeal = await takeStep(
      ctx,
      { verb: 'markRead', input, load: () => loadOwnAppeal(input.appealId, ctx.openid) },
      (current) => decideMarkRead(current, ctx.now),
    )
    return { appeal: await showPerson(appeal, momentOf(appeal)) }
  })
