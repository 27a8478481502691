import type { DeskReport, ReportDocument } from '../../domain/report/schema'
import { deskReport, type ReportFacts } from '../../domain/report/views'
import type { Instant } from '../../domain/time'
import { findObserver, listLike } from './repository'

/** Ids of others with one of its photos. */
const samePhotos = (report: ReportDocument, others: readonly ReportDocument[]): string[] => {
  const hashes = new Set(report.photos.map(({ sha256 }) => sha256))
  return others
    .filter(({ _id, photos }) => _id !== report._id && photos.some(({ sha256 }) => hashes.has(sha256)))
    .map(({ _id }) => _id)
}

/** One report as the desk sees it. Three operations beside at most the report itself. */
export const showDesk = async (
  { report, pictures }: ReportFacts,
  now: Instant,
): Promise<{ now: Instant; report: DeskReport }> => {
  const [others, observer] = await Promise.all([listLike(report), findObserver(report.openid)])
  const facts = { report, pictures, grid: observer?.grid ?? null, samePhotoAs: samePhotos(report, others) }
  return { now, report: deskReport(facts, now) }
}
