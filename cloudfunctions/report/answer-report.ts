import { AppError } from '../../domain/errors'
import { decideAnswer, isRepeatOf } from '../../domain/report/decide-answer'
import { ZAnswerReportInput, ZReportOutput } from '../../domain/report/schema'
import { maySee } from '../../domain/report/views'
import { riderProcedure } from '../_kit/procedure'
import { changeReport } from './change-report'
import { findObserver, listLike } from './repository'
import { showReport } from './show-report'

/** Five operations at most: is the caller an observer, the report, what it may repeat (points are owed once; one or two), the change. */
export const answerReport = riderProcedure('The reporter or an observer says: really solved, or not yet')
  .input(ZAnswerReportInput)
  .output(ZReportOutput)
  .mutation(async ({ ctx, input: { reportId, solved, note } }) => {
    const { openid, requestId: k, now } = ctx
    const observer = (await findObserver(openid)) !== null
    const report = await changeReport(reportId, async (current) => {
      if (!maySee(current, openid)) throw new AppError('NOT_FOUND', { field: 'reportId' })
      const isRepeat = solved && isRepeatOf(current, await listLike(current))
      return decideAnswer(current, { openid, k }, { solved, note, observer }, isRepeat, now)
    })
    return showReport({ report, openid, observer }, now)
  })
