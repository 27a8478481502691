import { decideAccept } from '../../domain/appeal/decide-accept'
import { ZAppealIdInput, ZStaffAppealOutput } from '../../domain/appeal/schema'
import { staffProcedure } from '../_kit/procedure'
import { changeAppeal } from './change-appeal'
import { leaveReadRow } from './leave-read-row'
import { loadAppeal } from './load-appeal'
import { showStaff } from './show-staff'

export const acceptAppeal = staffProcedure(
  ['socialWorker', 'supervisor'],
  'A worker takes an appeal; one of two wins',
)
  .input(ZAppealIdInput)
  .output(ZStaffAppealOutput)
  .mutation(async ({ ctx, input }) => {
    const worker = { openid: ctx.openid, name: ctx.staff.name }
    const appeal = await changeAppeal(
      () => loadAppeal(input.appealId),
      (current) => decideAccept(current, worker, ctx.requestId, ctx.now),
    )
    // The answer shows the thread, which is a read like any other.
    await leaveReadRow(ctx, appeal)
    return { appeal: await showStaff(appeal, ctx.openid, ctx.now) }
  })
