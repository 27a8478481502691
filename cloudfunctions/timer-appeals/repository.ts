import type { AppealDocument } from '../../domain/appeal/schema'
import type { Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

/** Appeals changed since an instant, oldest change first, page by page. */
export const listChangedSince = (since: Instant, skip: number, limit: number): Promise<AppealDocument[]> =>
  documentsOf('appeals').list({
    where: { updatedAt: command.gte(since) },
    orderBy: [['updatedAt', 'asc']],
    skip,
    limit,
  })

/** Those of the causes that have a notice already; a thousand at most. */
export const listToldCauses = async (causes: string[]): Promise<string[]> => {
  const notices = await documentsOf('notices').list({
    where: { _id: command.in(causes) },
    limit: causes.length,
  })
  return notices.map((notice) => notice._id)
}
