import type { AppealDocument } from '../../domain/appeal/schema'
import type { PhoneDocument } from '../../domain/person/schema'
import type { Day, Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'
import { PHONE_PERSON } from '../_store/tell-appeal'

const appeals = documentsOf('appeals')

/** Appeals changed since an instant, oldest change first, page by page. */
export const listChangedSince = (since: Instant, skip: number, limit: number): Promise<AppealDocument[]> =>
  appeals.list({
    where: { updatedAt: command.gte(since) },
    orderBy: [['updatedAt', 'asc']],
    skip,
    limit,
  })

/** Appeals one of whose clocks has run out and nobody has written it down. */
export const listRunOut = (
  clock: 'poolAt' | 'supervisorAt',
  now: Instant,
  limit: number,
): Promise<AppealDocument[]> =>
  appeals.list({
    where: {
      [clock]: command.gt('').and(command.lte(now)),
      // What nobody holds is everybody's already.
      ...(clock === 'poolAt' && { owner: command.gt('') }),
    },
    orderBy: [[clock, 'asc']],
    limit,
  })

/** Appeals with a last day between two days. */
export const listDeadlines = (from: Day, to: Day, skip: number, limit: number): Promise<AppealDocument[]> =>
  appeals.list({
    where: { deadlineOn: command.gte(from).and(command.lte(to)) },
    orderBy: [['deadlineOn', 'asc']],
    skip,
    limit,
  })

/** Appeals whose last day is over, though a later one may be to come. */
export const listPassedDeadlines = (today: Day, limit: number): Promise<AppealDocument[]> =>
  appeals.list({
    where: { deadlineOn: command.gt('').and(command.lt(today)) },
    orderBy: [['deadlineOn', 'asc']],
    limit,
  })

/** Appeals that were opened for a number nobody has come with yet. */
export const listOfNumbers = (skip: number, limit: number): Promise<AppealDocument[]> =>
  appeals.list({
    where: { openid: command.gte(PHONE_PERSON).and(command.lt(`${PHONE_PERSON}~`)) },
    orderBy: [['openid', 'asc']],
    skip,
    limit,
  })

export const listPhones = (indexes: string[]): Promise<PhoneDocument[]> =>
  documentsOf('phones').list({ where: { _id: command.in(indexes) }, limit: indexes.length })

/** Those of the causes that have a notice already; a thousand at most. */
export const listToldCauses = async (causes: string[]): Promise<string[]> => {
  const notices = await documentsOf('notices').list({
    where: { _id: command.in(causes) },
    limit: causes.length,
  })
  return notices.map((notice) => notice._id)
}
