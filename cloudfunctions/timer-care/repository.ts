import type { CarePeriodDocument, CareWishDocument } from '../../domain/childcare/schema'
import type { HealthRecordDocument } from '../../domain/clinic/schema'
import type { StreetDocument } from '../../domain/street/schema'
import type { Day } from '../../domain/time'
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
  if (causes.length === 0) return new Set()
  const notices = await documentsOf('notices').list({
    where: { _id: command.in(causes) },
    limit: causes.length,
  })
  return new Set(notices.map(({ _id }) => _id))
}

/** Drawn periods that are not over on a day. */
export const listDrawnPeriods = async (day: Day): Promise<CarePeriodDocument[]> =>
  (await documentsOf('care_periods').list({ where: { to: command.gte(day) }, limit: ALL })).filter(
    ({ state }) => state === 'drawn',
  )

export const listWishes = (periodId: string): Promise<CareWishDocument[]> =>
  documentsOf('care_wishes').list({ where: { periodId }, orderBy: [['at', 'asc']], limit: ALL })

/** Those of the children whose guardian has not taken them back. */
export const listActiveChildren = async (ids: string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const children = await documentsOf('children').list({ where: { _id: command.in(ids) }, limit: ALL })
  return new Set(children.filter(({ state }) => state === 'active').map(({ _id }) => _id))
}
