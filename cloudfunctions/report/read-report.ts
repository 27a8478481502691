import { AppError } from '../../domain/errors'
import { ZDeskReportOutput, ZReportIdInput } from '../../domain/report/schema'
import { staffProcedure } from '../_kit/procedure'
import { DESK } from './desk-roles'
import { findFacts } from './repository'
import { showDesk } from './show-desk'

export const readReport = staffProcedure(DESK, 'One report for the desk; its reporter only by their alias')
  .input(ZReportIdInput)
  .output(ZDeskReportOutput)
  .query(async ({ ctx, input: { reportId } }) => {
    const facts = await findFacts(reportId)
    if (!facts) throw new AppError('NOT_FOUND', { field: 'reportId' })
    return showDesk(facts, ctx.now)
  })
