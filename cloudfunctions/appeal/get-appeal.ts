import { caughtUp } from '../../domain/appeal/catch-up'
import { ZAppealIdInput, ZAppealOutput } from '../../domain/appeal/schema'
import { riderProcedure } from '../_kit/procedure'
import { loadOwnAppeal } from './load-appeal'
import { showPerson } from './show-person'

export const getAppeal = riderProcedure("The thread of one of the caller's own appeals")
  .input(ZAppealIdInput)
  .output(ZAppealOutput)
  .query(async ({ ctx, input }) => {
    const appeal = caughtUp(await loadOwnAppeal(input.appealId, ctx.openid), ctx.now)
    return { appeal: await showPerson(appeal, ctx.now) }
  })
