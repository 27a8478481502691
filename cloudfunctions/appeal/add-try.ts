import { decideTry } from '../../domain/appeal/decide-ending'
import { ZAddTryInput, ZMovedOutput } from '../../domain/appeal/desk-schema'
import { staffProcedure } from '../_kit/procedure'
import { loadAppeal } from '../_store/appeal-store'
import { takeStep } from '../_store/take-step'
import { actorOf, movedOf } from './moved'

export const addTry = staffProcedure(
  ['socialWorker', 'supervisor'],
  'A try to reach the person that found nobody',
)
  .input(ZAddTryInput)
  .output(ZMovedOutput)
  .mutation(async ({ ctx, input }) => {
    const appeal = await takeStep(
      ctx,
      { verb: 'try', input, load: () => loadAppeal(input.appealId) },
      (current) => decideTry(current, actorOf(ctx), { k: ctx.requestId, way: input.way }, ctx.now),
    )
    return movedOf(appeal)
  })
