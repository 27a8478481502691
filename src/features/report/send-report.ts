import type { ReportDetail } from '../../../domain/report/schema'
import { api } from '../../api/client'
import { dropPhoto } from '../../platform/keep-photo'
import { uploadPhoto } from '../../platform/photo'
import { type OutboxReport, putInOutbox, takeFromOutbox } from './outbox'

const upload = async (report: OutboxReport): Promise<OutboxReport> => {
  if (report.path === null || report.fileId !== null) return report
  const uploaded = { ...report, fileId: await uploadPhoto(report.path) }
  putInOutbox(uploaded)
  return uploaded
}

/**
 * Sends a report of the outbox: its picture first, then its words. What was done is kept at every step, so the next
 * try goes on from there. Throws what stood in the way; the report stays in the outbox.
 */
export const sendReport = async (waiting: OutboxReport): Promise<ReportDetail> => {
  const { id, path, fileId, input } = await upload(waiting)
  const photos = fileId === null ? [] : [fileId]
  const { report } = await api.report.create.mutate({ ...input, photos }, { context: { requestId: id } })
  takeFromOutbox(id)
  if (path !== null) await dropPhoto(path)
  return report
}
