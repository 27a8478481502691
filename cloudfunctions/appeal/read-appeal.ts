import { caughtUp } from '../../domain/appeal/catch-up'
import { ZAppealIdInput, ZStaffAppealOutput } from '../../domain/appeal/schema'
import { staffProcedure } from '../_kit/procedure'
import { loadAppeal } from '../_store/appeal-store'
import { leaveReadRow } from './leave-read-row'
import { actorOf } from './moved'
import { showStaff } from './show-staff'

export const readAppeal = staffProcedure(
  ['socialWorker', 'supervisor'],
  'One appeal for a worker; leaves an audit row',
)
  .input(ZAppealIdInput)
  .output(ZStaffAppealOutput)
  .query(async ({ ctx, input }) => {
    const appeal = caughtUp(await loadAppeal(input.appealId), ctx.now)
    await leaveReadRow(ctx, appeal)
    return { appeal: await showStaff(appeal, actorOf(ctx), ctx.now) }
  })
