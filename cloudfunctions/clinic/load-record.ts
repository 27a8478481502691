import { guardOpen } from '../../domain/clinic/change'
import type { HealthRecordDocument } from '../../domain/clinic/schema'
import { AppError } from '../../domain/errors'
import type { Audited } from '../../domain/person/audit-schema'
import type { StaffDocument } from '../../domain/person/schema'
import { leaveAuditRow } from '../_kit/audit'
import type { Context } from '../_kit/procedure'
import { recordIdOf } from './record-id'
import { findPatient, findRecord, type Patient } from './repository'

/** The caller's own record, agreed to. Throws CONSENT_NEEDED. */
export const loadOwn = async (openid: string): Promise<HealthRecordDocument> =>
  guardOpen(await findRecord(recordIdOf(openid)))

/**
 * A record a clinician works in, with its person's masked number. A withdrawn one is as closed as one that never was:
 * NOT_FOUND for both.
 */
export const loadPatient = async (patientId: string): Promise<Patient> => {
  const patient = await findPatient(patientId)
  if (patient?.state !== 'open') throw new AppError('NOT_FOUND', { field: 'patientId' })
  return patient
}

export type StaffContext = Context & { staff: StaffDocument }

const WINDOW_MINUTES = 10

/**
 * Leaves the row that tells the person who looked, before anything is shown; all looks of one clinician within ten
 * minutes are one row. One operation.
 */
export const leaveRow = (ctx: StaffContext, patient: Patient, what: Audited): Promise<void> => {
  const window = Math.floor(Date.parse(ctx.now) / (WINDOW_MINUTES * 60_000))
  return leaveAuditRow(
    { ...ctx, requestId: `${what}-${window}` },
    { staff: ctx.staff, about: patient.openid, what, record: patient._id },
  )
}
