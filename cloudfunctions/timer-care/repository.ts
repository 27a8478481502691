import type { HealthRecordDocument } from '../../domain/clinic/schema'
import type { StreetDocument } from '../../domain/street/schema'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const ALL = 1000

export const listProgrammes = (): Promise<StreetDocument[]> =>
  documentsOf('street').list({ where: { kind: 'programme' }, limit: ALL })

/** People somebody wants to measure again, page by page in a steady order. */
export const listFollowed = (skip: number, limit: number): Promise<HealthRecordDocument[]> =>
  documentsOf('health_records').list({
    where: { state: 'open', dueAt: command.gt('') },
    orderBy: [['dueAt', 'asc']],
    skip,
    limit,
  })

/** Those of the causes that have a notice already; a thousand at most. */
export const listToldCauses = async (causes: string[]): Promise<Set<string>> => {
  const notices = await documentsOf('notices').list({
    where: { _id: command.in(causes) },
    limit: causes.length,
  })
  return new Set(notices.map(({ _id }) => _id))
}
