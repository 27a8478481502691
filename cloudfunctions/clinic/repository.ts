import * as z from 'zod'
import { type BookingDocument, ZBookingDocument } from '../../domain/booking/schema'
import { type HealthChange, KEPT } from '../../domain/clinic/change'
import { type HealthRecordDocument, ZHealthRecordDocument } from '../../domain/clinic/schema'
import type { AuditDocument } from '../../domain/person/audit-schema'
import { type PhoneDocument, ZPersonDocument } from '../../domain/person/schema'
import type { StreetDocument } from '../../domain/street/schema'
import type { Day, Instant } from '../../domain/time'
import { command, db } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const ALL = 1000
const AUDIT_ROWS = 50

const records = documentsOf('health_records')

export const findRecord = (id: string): Promise<HealthRecordDocument | null> => records.findById(id)

/** False: the record is there already. */
export const insertRecord = (record: HealthRecordDocument): Promise<boolean> => records.insertOnce(record)

/** One conditional update: true when nobody changed the record since it was read. */
export const storeChange = ({ _id, v }: HealthRecordDocument, { set, add = {} }: HealthChange) => {
  const pushed = Object.entries(add).map(([list, line]) => [
    list,
    command.push({ each: [line], slice: -KEPT[list as keyof typeof KEPT] }),
  ])
  return records.updateIf(_id, { v }, { ...Object.fromEntries(pushed), ...set, v: command.inc(1) })
}

/** A record with the masked number of its person. */
export type Patient = HealthRecordDocument & { phoneMasked: string | null }

const ZPatient = ZHealthRecordDocument.extend({ people: z.array(ZPersonDocument) })

const toPatient = (raw: unknown): Patient => {
  const { people, ...record } = ZPatient.parse(raw)
  return { ...record, phoneMasked: people[0]?.phoneMasked ?? null }
}

const withPerson = { from: 'people', localField: 'openid', foreignField: '_id', as: 'people' }

export const findPatient = async (id: string): Promise<Patient | null> => {
  const found = await db.collection('health_records').aggregate().match({ _id: id }).lookup(withPerson).end()
  const { list } = found as { list: unknown[] }
  return list.length === 0 ? null : toPatient(list[0])
}

/** Open records whose date has come, the longest overdue first; or all of them, the last changed first. */
export const listPatients = async (
  which: { dueBy: Instant } | 'all',
  { skip, limit }: { skip: number; limit: number },
): Promise<Patient[]> => {
  const match =
    which === 'all'
      ? { state: 'open' }
      : { state: 'open', dueAt: command.and(command.gt(''), command.lte(which.dueBy)) }
  const found = await db
    .collection('health_records')
    .aggregate()
    .match(match)
    .sort(which === 'all' ? { updatedAt: -1 } : { dueAt: 1 })
    .skip(skip)
    .limit(limit)
    .lookup(withPerson)
    .end()
  return (found as { list: unknown[] }).list.map(toPatient)
}

export const listRecords = (ids: string[]): Promise<HealthRecordDocument[]> =>
  ids.length === 0 ? Promise.resolve([]) : records.list({ where: { _id: command.in(ids) } })

export const findPhone = (index: string): Promise<PhoneDocument | null> =>
  documentsOf('phones').findById(index)

export const findPhoneOfPerson = async (openid: string): Promise<PhoneDocument | null> =>
  (await documentsOf('phones').list({ where: { openid }, limit: 1 }))[0] ?? null

/** Everything the next session of a clinic is computed from. */
export const listClinics = (): Promise<StreetDocument[]> =>
  documentsOf('street').list({ where: { kind: command.in(['programme']) }, limit: ALL })

/** Bookings of today's clinics that carry the code said at the door. One operation. */
export const listBookingsByCode = async (
  programmeIds: string[],
  day: Day,
  code: string,
): Promise<BookingDocument[]> => {
  const found = await db
    .collection('slots')
    .aggregate()
    .match({ programmeId: command.in(programmeIds), day })
    .lookup({ from: 'bookings', localField: '_id', foreignField: 'slotId', as: 'bookings' })
    .unwind('$bookings')
    .replaceRoot({ newRoot: '$bookings' })
    .match({ code, state: command.nin(['cancelled', 'lapsed']) })
    .limit(10)
    .end()
  return z.array(ZBookingDocument).parse((found as { list: unknown[] }).list)
}

/** Rows that say who of the staff looked at the person's record. */
export const listReaders = async (openid: string, recordId: string): Promise<AuditDocument[]> => {
  const rows = await documentsOf('audit').list({
    where: { about: openid },
    orderBy: [['at', 'desc']],
    limit: AUDIT_ROWS,
  })
  return rows.filter(({ record }) => record === recordId)
}
