import { decideRelease } from '../../domain/appeal/decide-hand-over'
import { ZMovedOutput, ZReleaseInput } from '../../domain/appeal/desk-schema'
import { staffProcedure } from '../_kit/procedure'
import { loadAppeal } from '../_store/appeal-store'
import { takeStep } from '../_store/take-step'
import { actorOf, movedOf } from './moved'

export const releaseAppeal = staffProcedure(
  ['socialWorker', 'supervisor'],
  'The owner puts a case back for everybody, with a word why',
)
  .input(ZReleaseInput)
  .output(ZMovedOutput)
  .mutation(async ({ ctx, input }) => {
    const appeal = await takeStep(
      ctx,
      { verb: 'release', input, load: () => loadAppeal(input.appealId) },
      (current, rules) =>
        decideRelease(current, actorOf(ctx), { k: ctx.requestId, why: input.why }, rules, ctx.now),
    )
    return movedOf(appeal)
  })
