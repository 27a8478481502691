import { decideGiveUp } from '../../domain/appeal/decide-ending'
import { ZMovedOutput } from '../../domain/appeal/desk-schema'
import { ZAppealIdInput } from '../../domain/appeal/schema'
import { staffProcedure } from '../_kit/procedure'
import { loadAppeal } from '../_store/appeal-store'
import { takeStep } from '../_store/take-step'
import { tellStep } from '../_store/tell-appeal'
import { actorOf, movedOf } from './moved'

export const closeByTries = staffProcedure(
  ['socialWorker', 'supervisor'],
  'Ends a case after tries on three days; counted apart from solved',
)
  .input(ZAppealIdInput)
  .output(ZMovedOutput)
  .mutation(async ({ ctx, input }) => {
    const appeal = await takeStep(
      ctx,
      { verb: 'closeByTries', input, load: () => loadAppeal(input.appealId) },
      (current) => decideGiveUp(current, actorOf(ctx), ctx.requestId, ctx.now),
    )
    await tellStep(ctx, appeal)
    return movedOf(appeal)
  })
