import { decideClose } from '../../domain/appeal/decide-close'
import { ZAppealOutput, ZCloseAppealInput } from '../../domain/appeal/schema'
import { riderProcedure } from '../_kit/procedure'
import { changeAppeal } from './change-appeal'
import { loadOwnAppeal } from './load-appeal'
import { showPerson } from './show-person'

export const closeAppeal = riderProcedure('Ends an appeal by the word of its person, solved or not')
  .input(ZCloseAppealInput)
  .output(ZAppealOutput)
  .mutation(async ({ ctx, input }) => {
    const appeal = await changeAppeal(
      () => loadOwnAppeal(input.appealId, ctx.openid),
      (current) => decideClose(current, { k: ctx.requestId, solved: input.solved }, ctx.now),
    )
    return { appeal: await showPerson(appeal, ctx.now) }
  })
