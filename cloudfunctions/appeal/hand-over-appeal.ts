import { applyChange, joinChanges } from '../../domain/appeal/change'
import { decideNote } from '../../domain/appeal/decide-desk'
import { decideHandOver } from '../../domain/appeal/decide-hand-over'
import { ZHandOverInput, ZMovedOutput } from '../../domain/appeal/desk-schema'
import { AppError } from '../../domain/errors'
import { staffProcedure } from '../_kit/procedure'
import { loadAppeal } from '../_store/appeal-store'
import { findColleague } from '../_store/colleagues'
import { takeStep } from '../_store/take-step'
import { tellStep } from '../_store/tell-appeal'
import { sealLine } from '../_store/thread-seal'
import { actorOf, movedOf } from './moved'

/** Six operations: role, appeal, colleagues, update, message (two when the push is refused). */
export const handOverAppeal = staffProcedure(
  ['socialWorker', 'supervisor'],
  'The owner or a supervisor gives a case to a colleague, with a note',
)
  .input(ZHandOverInput)
  .output(ZMovedOutput)
  .mutation(async ({ ctx, input: { appealId, colleagueId, note }, input }) => {
    const actor = actorOf(ctx)
    const k = ctx.requestId
    const appeal = await takeStep(
      ctx,
      { verb: 'handOver', input, load: () => loadAppeal(appealId) },
      async (current) => {
        const to = await findColleague(colleagueId)
        if (!to) throw new AppError('NOT_FOUND', { field: 'colleagueId' })
        const change = decideHandOver(current, actor, to, k, ctx.now)
        if (note === undefined) return change
        const sealed = sealLine(appealId, k, note)
        return joinChanges(change, decideNote(applyChange(current, change), actor, { k, sealed }, ctx.now))
      },
    )
    await tellStep(ctx, appeal)
    return movedOf(appeal)
  })
