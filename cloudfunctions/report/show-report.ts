import type { PictureDocument } from '../../domain/picture/schema'
import type { ReportDetail, ReportDocument } from '../../domain/report/schema'
import { reportDetail } from '../../domain/report/views'
import type { Instant } from '../../domain/time'
import { viewerOf } from './viewer'

type Show = {
  report: ReportDocument
  pictures?: readonly PictureDocument[]
  openid: string
  observer?: boolean
}

/** A report as its reporter, or anybody who may see it, reads it. */
export const showReport = (
  { report, pictures = [], openid, observer = false }: Show,
  now: Instant,
): { report: ReportDetail } => ({
  report: reportDetail({ report, pictures }, viewerOf(openid, report._id, observer), now),
})
