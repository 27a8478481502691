import { nextClinicOf } from '../../domain/clinic/next-clinic'
import { shownNotes, shownReadings } from '../../domain/clinic/record-views'
import { ZPatientIdInput, ZPatientView } from '../../domain/clinic/schema'
import { staffProcedure } from '../_kit/procedure'
import { noteOpener, readingOpener } from '../_store/health-seal'
import { leaveRow, loadPatient } from './load-record'
import { listClinics } from './repository'

/** Four operations: roles, the record, the row for its person, the street's clinics. */
export const readPatient = staffProcedure(
  ['clinician'],
  'One health record for a clinician; leaves a row its person sees',
)
  .input(ZPatientIdInput)
  .output(ZPatientView)
  .query(async ({ ctx, input: { patientId } }) => {
    const patient = await loadPatient(patientId)
    await leaveRow(ctx, patient, 'clinic.read')
    return {
      now: ctx.now,
      patientId,
      alias: patient.alias,
      phoneMasked: patient.phoneMasked,
      ...shownReadings(patient, readingOpener(patientId)),
      notes: shownNotes(patient, noteOpener(patientId)),
      calls: patient.calls.slice(-10).reverse(),
      tries: patient.tries,
      dueAt: patient.dueAt,
      nextClinic: nextClinicOf(await listClinics(), ctx.now),
    }
  })
