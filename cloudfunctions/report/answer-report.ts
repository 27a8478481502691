import { AppError } from '../../domain/errors'
import { type Doubts, decideAnswer, isRepeatOf, isSamePair } from '../../domain/report/decide-answer'
import { type ReportDocument, ZAnswerReportInput, ZReportOutput } from '../../domain/report/schema'
import { maySee } from '../../domain/report/views'
import type { Instant } from '../../domain/time'
import { riderProcedure } from '../_kit/procedure'
import { changeReport } from './change-report'
import { findObserver, listLike } from './repository'
import { showReport } from './show-report'

const NO_DOUBTS: Doubts = { isRepeat: false, isSamePair: false }

/** What speaks against points for a report that this person confirms. One or two operations. */
const doubtsAbout = async (report: ReportDocument, openid: string, now: Instant): Promise<Doubts> => {
  const others = await listLike(report)
  return { isRepeat: isRepeatOf(report, others), isSamePair: isSamePair(report, openid, others, now) }
}

/** Five operations at most: is the caller an observer, the report, what it may repeat (points are owed once; one or two), the change. */
export const answerReport = riderProcedure('The reporter or an observer says: really solved, or not yet')
  .input(ZAnswerReportInput)
  .output(ZReportOutput)
  .mutation(async ({ ctx, input: { reportId, solved, note } }) => {
    const { openid, requestId: k, now } = ctx
    const observer = (await findObserver(openid)) !== null
    const report = await changeReport(reportId, async (current) => {
      if (!maySee(current, openid)) throw new AppError('NOT_FOUND', { field: 'reportId' })
      const doubts = solved ? await doubtsAbout(current, openid, now) : NO_DOUBTS
      return decideAnswer(current, { openid, k }, { solved, note, observer }, doubts, now)
    })
    return showReport({ report, openid, observer }, now)
  })
