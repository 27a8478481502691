import { ZAppealIdInput, ZAppealOutput } from '../../domain/appeal/schema'
import { decideMarkRead } from '../../domain/appeal/unread'
import { riderProcedure } from '../_kit/procedure'
import { changeAppeal } from './change-appeal'
import { loadOwnAppeal } from './load-appeal'
import { showPerson } from './show-person'

export const markRead = riderProcedure('The person has read the answers of an appeal')
  .input(ZAppealIdInput)
  .output(ZAppealOutput)
  .mutation(async ({ ctx, input }) => {
    const appeal = await changeAppeal(
      () => loadOwnAppeal(input.appealId, ctx.openid),
      (current) => decideMarkRead(current, ctx.now),
    )
    return { appeal: await showPerson(appeal, ctx.now) }
  })
