import { decideCorrect } from '../../domain/report/decide-desk'
import { ZCorrectInput, ZDeskStepOutput } from '../../domain/report/schema'
import { staffProcedure } from '../_kit/procedure'
import { changeReport } from './change-report'
import { DESK } from './desk-roles'

export const correctReport = staffProcedure(DESK, 'Corrects what a report is about and where it is')
  .input(ZCorrectInput)
  .output(ZDeskStepOutput)
  .mutation(async ({ ctx, input: { reportId, ...correction } }) => {
    const report = await changeReport(reportId, (current) => decideCorrect(current, correction, ctx.now))
    return { reportId, state: report.state }
  })
