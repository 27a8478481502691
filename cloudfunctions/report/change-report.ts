import { AppError } from '../../domain/errors'
import { applyChange, type ReportChange } from '../../domain/report/change'
import type { ReportDocument } from '../../domain/report/schema'
import { findReport, storeChange } from './repository'

const TRIES = 6

/** Throws NOT_FOUND. */
export const loadReport = async (reportId: string): Promise<ReportDocument> => {
  const report = await findReport(reportId)
  if (!report) throw new AppError('NOT_FOUND', { field: 'reportId' })
  return report
}

/**
 * Read, decide, store; who loses a race reads and decides again. `decide` answers null when there is nothing to change
 * (a replay). Two operations, one for a report that is `known`, unless somebody else is faster. Throws BUSY, and
 * whatever `decide` throws.
 */
export const changeReport = async (
  reportId: string,
  decide: (report: ReportDocument) => ReportChange | null | Promise<ReportChange | null>,
  known?: ReportDocument,
): Promise<ReportDocument> => {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const report = (attempt === 0 ? known : undefined) ?? (await loadReport(reportId))
    const change = await decide(report)
    if (change === null) return report
    if (await storeChange(report, change)) return applyChange(report, change)
  }
  throw new AppError('BUSY')
}
