import { awayToday } from '../../domain/appeal/absence'
import { decideSubstitute } from '../../domain/appeal/decide-hand-over'
import { ZMovedOutput } from '../../domain/appeal/desk-schema'
import { ZAppealIdInput } from '../../domain/appeal/schema'
import { staffProcedure } from '../_kit/procedure'
import { loadAppeal } from '../_store/appeal-store'
import { takeStep } from '../_store/take-step'
import { actorOf, movedOf } from './moved'
import { listAbsences } from './repository'

export const substituteAppeal = staffProcedure(
  ['socialWorker', 'supervisor'],
  'A worker stands in for the owner of a case who is away',
)
  .input(ZAppealIdInput)
  .output(ZMovedOutput)
  .mutation(async ({ ctx, input }) => {
    const appeal = await takeStep(
      ctx,
      { verb: 'substitute', input, load: () => loadAppeal(input.appealId) },
      async (current) => {
        const away = awayToday(await listAbsences(ctx.now), ctx.now)
        const isAway = current.owner !== null && away.has(current.owner)
        return decideSubstitute(current, actorOf(ctx), isAway, ctx.requestId, ctx.now)
      },
    )
    return movedOf(appeal)
  })
