import type { ObserverDocument } from '../../domain/report/schema'
import type { Instant } from '../../domain/time'
import type { WorkDocument } from '../../domain/wall/schema'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const works = documentsOf('works')

/** Works changed since an instant, oldest change first, page by page. */
export const listChangedSince = (since: Instant, skip: number, limit: number): Promise<WorkDocument[]> =>
  works.list({
    where: { updatedAt: command.gte(since) },
    orderBy: [['updatedAt', 'asc']],
    skip,
    limit,
  })

/** Chosen works whose authors are owed points. */
export const listOwed = (limit: number): Promise<WorkDocument[]> =>
  works.list({ where: { pointsOwed: true }, orderBy: [['updatedAt', 'asc']], limit })

export const endOwing = ({ _id }: WorkDocument): Promise<boolean> =>
  works.updateIf(_id, { pointsOwed: true }, { pointsOwed: false })

/** Those who became observers, or asked to, since an instant. */
export const listObserversSince = (since: Instant, limit: number): Promise<ObserverDocument[]> =>
  documentsOf('observers').list({ where: { at: command.gte(since) }, orderBy: [['at', 'asc']], limit })

/** Those of the causes that have a notice already. */
export const listToldCauses = async (causes: string[]): Promise<string[]> => {
  if (causes.length === 0) return []
  const notices = await documentsOf('notices').list({
    where: { _id: command.in(causes) },
    limit: causes.length,
  })
  return notices.map(({ _id }) => _id)
}
