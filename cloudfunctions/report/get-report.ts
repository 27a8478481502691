import { AppError } from '../../domain/errors'
import { ZGetReportOutput, ZReportIdInput } from '../../domain/report/schema'
import { maySee } from '../../domain/report/views'
import { riderProcedure } from '../_kit/procedure'
import { findFacts, findObserver } from './repository'
import { showReport } from './show-report'

export const getReport = riderProcedure('One report as the caller may see it')
  .input(ZReportIdInput)
  .output(ZGetReportOutput)
  .query(async ({ ctx, input: { reportId } }) => {
    const [facts, observer] = await Promise.all([findFacts(reportId), findObserver(ctx.openid)])
    if (!facts || !maySee(facts.report, ctx.openid)) throw new AppError('NOT_FOUND', { field: 'reportId' })
    return {
      now: ctx.now,
      ...showReport({ ...facts, openid: ctx.openid, observer: observer !== null }, ctx.now),
    }
  })
