import type { StaffDocument } from '../../domain/person/schema'
import type { ReportChange } from '../../domain/report/change'
import type { Desk } from '../../domain/report/decide-desk'
import { reporterNotices } from '../../domain/report/handled-notice'
import type { ReportDocument } from '../../domain/report/schema'
import { notify } from '../_kit/notify'
import type { Context } from '../_kit/procedure'
import { changeReport } from './change-report'

export type DeskContext = Context & { staff: StaffDocument }

export const deskOf = ({ openid, requestId, staff }: DeskContext): Desk => ({
  actor: { openid, k: requestId },
  name: staff.name,
})

/** Tells the reporter of the step this request took, once; what a crash leaves untold the timer tells. */
export const tellReporter = async (
  report: ReportDocument,
  { requestId, now, log }: Context,
): Promise<void> => {
  const step = report.history.find(({ k }) => k === requestId)
  const notice = reporterNotices(report).find(({ cause }) => step && cause.includes(`:${step.to}:${step.k}:`))
  if (notice) await notify({ ...notice, now }, log)
}

/** One step of a worker: decided, stored, told. Three operations, four when the push is refused. */
export const deskStep = async (
  ctx: DeskContext,
  reportId: string,
  decide: (report: ReportDocument, desk: Desk) => ReportChange | null,
  known?: ReportDocument,
): Promise<Pick<ReportDocument, 'state'> & { reportId: string }> => {
  const report = await changeReport(reportId, (current) => decide(current, deskOf(ctx)), known)
  await tellReporter(report, ctx)
  return { reportId, state: report.state }
}
