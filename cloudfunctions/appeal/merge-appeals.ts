import { decideMergeAway, pairToMerge } from '../../domain/appeal/decide-merge'
import { ZMergeInput, ZMovedOutput } from '../../domain/appeal/desk-schema'
import { staffProcedure } from '../_kit/procedure'
import { loadAppeal } from '../_store/appeal-store'
import { mergeIn } from '../_store/merge-in'
import { takeStep } from '../_store/take-step'
import { tellStep } from '../_store/tell-appeal'
import { actorOf, movedOf } from './moved'

/**
 * The newer of the two ends first and names where it goes on: from that instant words to it land there. What the
 * other one gets is read from the ended one, so a replay or the timer writes the same after a crash. Two documents are
 * read and written, which is more than six operations: role, three reads, two updates, the messages.
 */
export const mergeAppeals = staffProcedure(
  ['socialWorker', 'supervisor'],
  'Two appeals of one person about the same become one; both owners and the person are told',
)
  .input(ZMergeInput)
  .output(ZMovedOutput)
  .mutation(async ({ ctx, input }) => {
    const actor = actorOf(ctx)
    const both = await Promise.all([loadAppeal(input.appealId), loadAppeal(input.otherId)])
    const pair = pairToMerge(...both)
    const source = await takeStep(
      ctx,
      { verb: 'merge', input, load: () => loadAppeal(pair.source._id) },
      (current) => decideMergeAway(current, pair.target._id, actor, ctx.requestId, ctx.now),
    )
    const target = await mergeIn(source, ctx.now)
    await tellStep(ctx, source)
    return movedOf(target)
  })
