import { momentOf } from '../../domain/appeal/change'
import { decideClose } from '../../domain/appeal/decide-close'
import { ZAppealOutput, ZCloseAppealInput } from '../../domain/appeal/schema'
import { riderProcedure } from '../_kit/procedure'
import { takeStep } from '../_store/take-step'
import { loadOwnAppeal } from './load-appeal'
import { showPerson } from './show-person'

export const closeAppeal = riderProcedure('Ends an appeal by the word of its person, solved or not')
  .input(ZCloseAppealInput)
  .output(ZAppealOutput)
  .mutation(async ({ ctx, input }) => {
    const appeal = await takeStep(
      ctx,
      { verb: 'close', input, load: () => loadOwnAppeal(input.appealId, ctx.openid) },
      (current) => decideClose(current, { k: ctx.requestId, solved: input.solved }, ctx.now),
    )
    return { appeal: await showPerson(appeal, momentOf(appeal)) }
  })
