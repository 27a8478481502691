import type { AuditDocument } from '../../domain/person/audit-schema'
import type { ErasureDocument } from '../../domain/person/erasure-schema'
import type { PersonDocument, PhoneDocument, StaffDocument } from '../../domain/person/schema'
import type { Instant } from '../../domain/time'
import { documentsOf } from '../_kit/documents'

const people = documentsOf('people')
const phones = documentsOf('phones')

export const findPerson = (openid: string): Promise<PersonDocument | null> => people.findById(openid)

export const findStaff = (openid: string): Promise<StaffDocument | null> =>
  documentsOf('staff').findById(openid)

type Change = Partial<Omit<PersonDocument, '_id' | 'createdAt' | 'updatedAt'>>

const emptyPerson = (openid: string, now: Instant): PersonDocument => ({
  _id: openid,
  occupation: null,
  platform: null,
  phoneIndex: null,
  phoneMasked: null,
  phoneBy: null,
  createdAt: now,
  updatedAt: now,
})

/**
 * Writes a change into a person's document, which is made the first time there is something to keep. `exists` is what
 * was read before and saves an operation; a document that appeared meanwhile is changed all the same.
 */
export const savePerson = async (
  openid: string,
  change: Change,
  { now, exists, condition = {} }: { now: Instant; exists: boolean; condition?: Record<string, unknown> },
): Promise<boolean> => {
  if (!exists && (await people.insertOnce({ ...emptyPerson(openid, now), ...change }))) return true
  return people.updateIf(openid, condition, { ...change, updatedAt: now })
}

/** The number a person registered, even when the call that did so died before it wrote the person. */
export const findPhoneOf = async (openid: string): Promise<PhoneDocument | null> =>
  (await phones.list({ where: { openid }, limit: 1 }))[0] ?? null

export const findPhone = (index: string): Promise<PhoneDocument | null> => phones.findById(index)

export const registerPhone = (phone: PhoneDocument): Promise<boolean> => phones.insertOnce(phone)

export const releasePhone = (index: string): Promise<boolean> => phones.remove(index)

/** Rows of one list on a page. */
export const PAGE_ROWS = 100

/** What staff read of a person, newest first. */
export const listAuditOf = (openid: string, page: number): Promise<AuditDocument[]> =>
  documentsOf('audit').list({
    where: { about: openid },
    orderBy: [['at', 'desc']],
    skip: page * PAGE_ROWS,
    limit: PAGE_ROWS,
  })

export const findErasure = (id: string): Promise<ErasureDocument | null> =>
  documentsOf('erasures').findById(id)

/** False: the same request has begun already. */
export const startErasure = (erasure: ErasureDocument): Promise<boolean> =>
  documentsOf('erasures').insertOnce(erasure)
