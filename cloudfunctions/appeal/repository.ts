import type { AbsenceDocument, CannedDocument } from '../../domain/appeal/desk-schema'
import type { AppealDocument } from '../../domain/appeal/schema'
import type { PersonDocument, PhoneDocument } from '../../domain/person/schema'
import type { StreetDocument } from '../../domain/street/schema'
import { type Day, dayOf, type Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const LATEST_OF_PERSON = 50
const ABSENCES = 200

const appeals = documentsOf('appeals')

/** False: the appeal is there already. */
export const insertAppeal = (appeal: AppealDocument): Promise<boolean> => appeals.insertOnce(appeal)

export const findAppeals = (ids: readonly string[]): Promise<AppealDocument[]> =>
  appeals.list({ where: { _id: command.in([...ids]) }, limit: ids.length })

/** The latest appeals of a person under any of their identities. */
export const listAppealsOf = (openids: readonly string[]): Promise<AppealDocument[]> =>
  appeals.list({
    where: { openid: command.in([...openids]) },
    orderBy: [['updatedAt', 'desc']],
    limit: LATEST_OF_PERSON,
  })

export const findPerson = (openid: string): Promise<PersonDocument | null> =>
  documentsOf('people').findById(openid)

export const findPhone = (index: string): Promise<PhoneDocument | null> =>
  documentsOf('phones').findById(index)

/** Absences that are not over, or end today at the earliest. */
export const listAbsences = (now: Instant): Promise<AbsenceDocument[]> => {
  const today: Day = dayOf(now)
  return documentsOf('staff_absences').list({
    where: { to: command.gte(today) },
    orderBy: [['to', 'asc']],
    limit: ABSENCES,
  })
}

/** One's own canned replies and everybody's. */
export const listCanned = (openid: string): Promise<CannedDocument[]> =>
  documentsOf('canned_replies').list({
    where: { owner: command.in(['shared', openid]), removedAt: null },
    orderBy: [['at', 'asc']],
    limit: 200,
  })

export const insertHelped = (_id: string, policyId: string, at: Instant): Promise<boolean> =>
  documentsOf('helped').insertOnce({ _id, policyId, at })

export const findStreetItem = (id: string): Promise<StreetDocument | null> =>
  documentsOf('street').findById(id)
