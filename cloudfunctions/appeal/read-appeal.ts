import { ZAppealIdInput, ZStaffAppealOutput } from '../../domain/appeal/schema'
import { staffProcedure } from '../_kit/procedure'
import { leaveReadRow } from './leave-read-row'
import { loadAppeal } from './load-appeal'
import { showStaff } from './show-staff'

export const readAppeal = staffProcedure(
  ['socialWorker', 'supervisor'],
  'One appeal for a worker; leaves an audit row',
)
  .input(ZAppealIdInput)
  .output(ZStaffAppealOutput)
  .query(async ({ ctx, input }) => {
    const appeal = await loadAppeal(input.appealId)
    await leaveReadRow(ctx, appeal)
    return { appeal: await showStaff(appeal, ctx.openid, ctx.now) }
  })
