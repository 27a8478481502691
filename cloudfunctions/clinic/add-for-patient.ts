import { ZAddForPatientInput, ZAddReadingOutput } from '../../domain/clinic/schema'
import { staffProcedure } from '../_kit/procedure'
import { loadPatient } from './load-record'
import { writeReading } from './write-reading'

export const addForPatient = staffProcedure(
  ['clinician'],
  'A clinician writes down what was measured at the clinic',
)
  .input(ZAddForPatientInput)
  .output(ZAddReadingOutput)
  .mutation(({ ctx, input: { patientId, reading } }) =>
    writeReading(() => loadPatient(patientId), { by: ctx.openid, byName: ctx.staff.name, reading }, ctx),
  )
