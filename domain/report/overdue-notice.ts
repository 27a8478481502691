import type { Instant } from '../time'
import type { ReportDocument } from './schema'

/** What a worker is told of a report whose day has passed; null when nobody was sent. */
export const overdueNotice = ({ _id, dispatch, text }: ReportDocument, openid: string, now: Instant) =>
  dispatch && {
    cause: `report-overdue:${_id}:${dispatch.until}:${openid}`,
    openid,
    topic: 'staffDue' as const,
    title: '有一件上报过期了',
    body: `${text || '照片里的隐患'}：交给${dispatch.to}，说好 ${dispatch.until} 前`,
    page: `packages/report-desk/report/index?id=${_id}`,
    message: { first: text || '上报过期了', time: now, third: `交给${dispatch.to}` },
  }
