import { momentOf } from '../../domain/appeal/change'
import { decideAccept } from '../../domain/appeal/decide-accept'
import { ZAppealIdInput, ZStaffAppealOutput } from '../../domain/appeal/schema'
import { staffProcedure } from '../_kit/procedure'
import { loadAppeal } from '../_store/appeal-store'
import { takeStep } from '../_store/take-step'
import { leaveReadRow } from './leave-read-row'
import { actorOf } from './moved'
import { showStaff } from './show-staff'

export const acceptAppeal = staffProcedure(
  ['socialWorker', 'supervisor'],
  'A worker takes an appeal; one of two wins',
)
  .input(ZAppealIdInput)
  .output(ZStaffAppealOutput)
  .mutation(async ({ ctx, input }) => {
    const actor = actorOf(ctx)
    const appeal = await takeStep(
      ctx,
      { verb: 'accept', input, load: () => loadAppeal(input.appealId) },
      (current) => decideAccept(current, actor, ctx.requestId, ctx.now),
    )
    // The answer shows the thread, which is a read like any other.
    await leaveReadRow(ctx, appeal)
    return { appeal: await showStaff(appeal, actor, momentOf(appeal)) }
  })
