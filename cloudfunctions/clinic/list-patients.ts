import { lastReading } from '../../domain/clinic/record-views'
import { type PatientRow, ZPatientsInput, ZPatientsOutput } from '../../domain/clinic/schema'
import { dayOf } from '../../domain/time'
import { leaveAuditRows } from '../_kit/audit'
import { staffProcedure } from '../_kit/procedure'
import { readingOpener } from '../_store/health-seal'
import { listPatients as listPage, type Patient } from './repository'

const PAGE_ROWS = 20

const rowOf = (patient: Patient): PatientRow => {
  const { _id, alias, phoneMasked, dueAt, tries, calls } = patient
  const call = calls.at(-1)
  return {
    patientId: _id,
    alias,
    phoneMasked,
    last: lastReading(patient, readingOpener(_id)),
    dueAt,
    tries,
    lastCall: call ? { at: call.at, result: call.result } : null,
  }
}

/** Four operations. A list shows the latest numbers: a look as well, told once a clinician, person and day. */
export const listPatients = staffProcedure(
  ['clinician'],
  'Patients page by page: those to ring up, the longest overdue first, or all',
)
  .input(ZPatientsInput)
  .output(ZPatientsOutput)
  .query(async ({ ctx, input: { list, page } }) => {
    const { now, staff } = ctx
    const range = { skip: page * PAGE_ROWS, limit: PAGE_ROWS }
    const patients = await listPage(list === 'all' ? 'all' : { dueBy: now }, range)
    await leaveAuditRows(
      { now, requestId: `clinic-list-${dayOf(now)}` },
      patients.map(({ _id, openid }) => ({ staff, about: openid, what: 'clinic.list', record: _id })),
    )
    return { now, rows: patients.map(rowOf), more: patients.length === PAGE_ROWS }
  })
