import { HEALTH_CONSENT } from '../../domain/clinic/consent-text'
import { nextClinicOf } from '../../domain/clinic/next-clinic'
import { shownNotes, shownReadings } from '../../domain/clinic/record-views'
import { type HealthRecordDocument, type MyHealth, ZMyHealthOutput } from '../../domain/clinic/schema'
import type { AuditDocument } from '../../domain/person/audit-schema'
import { templateIdsOf } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { noteOpener, readingOpener } from '../_store/health-seal'
import { recordIdOf } from './record-id'
import { findRecord, listClinics, listReaders } from './repository'

const READERS_SHOWN = 10
const LOOKS: Record<string, 'read' | 'list' | 'phone'> = {
  'clinic.read': 'read',
  'clinic.list': 'list',
  'clinic.phone': 'phone',
}

const readersOf = (rows: readonly AuditDocument[]): MyHealth['readers'] =>
  rows
    .flatMap(({ at, byName, what }) => {
      const look = LOOKS[what]
      return look ? [{ at, byName, what: look }] : []
    })
    .slice(0, READERS_SHOWN)

const NOTHING = { readings: [], latest: [], advice: [] }

const shownOf = (record: HealthRecordDocument) => ({
  ...shownReadings(record, readingOpener(record._id)),
  notes: shownNotes(record, noteOpener(record._id)),
})

/** Three operations: the record, the street's clinics, who looked. What was withdrawn is still its person's to see. */
export const getMine = riderProcedure("The caller's own health record, trend, advice and who looked at it")
  .output(ZMyHealthOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const id = recordIdOf(openid)
    const [record, street, rows] = await Promise.all([findRecord(id), listClinics(), listReaders(openid, id)])
    const given = record?.steps.findLast(({ to }) => to === 'given')
    return {
      now,
      state: record?.state ?? ('none' as const),
      consent: HEALTH_CONSENT,
      consentedAt: given?.at ?? null,
      hasData: record !== null && record.readings.length + record.notes.length > 0,
      ...NOTHING,
      notes: [],
      ...(record && shownOf(record)),
      readers: readersOf(rows),
      nextClinic: nextClinicOf(street, now),
      templateIds: templateIdsOf('bookingReminder'),
    }
  })
