import { decideWork } from '../../domain/report/decide-desk'
import { ZDeskStepOutput, ZReportIdInput } from '../../domain/report/schema'
import { staffProcedure } from '../_kit/procedure'
import { DESK } from './desk-roles'
import { deskStep } from './desk-step'

export const workOnReport = staffProcedure(DESK, 'Says that somebody is dealing with a report now')
  .input(ZReportIdInput)
  .output(ZDeskStepOutput)
  .mutation(({ ctx, input: { reportId } }) =>
    deskStep(ctx, reportId, (report, desk) => decideWork(report, desk, ctx.now)),
  )
