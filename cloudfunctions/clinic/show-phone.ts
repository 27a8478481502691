import { ZPatientIdInput, ZPatientPhoneOutput } from '../../domain/clinic/schema'
import { AppError } from '../../domain/errors'
import { staffProcedure } from '../_kit/procedure'
import { openPhone } from '../_store/phone-seal'
import { leaveRow, loadPatient } from './load-record'
import { findPhoneOfPerson } from './repository'

/** The number is shown for one call, and its person sees that it was. Throws PHONE_UNKNOWN. */
export const showPhone = staffProcedure(
  ['clinician'],
  'The phone number of a patient, to ring them up; leaves a row',
)
  .input(ZPatientIdInput)
  .output(ZPatientPhoneOutput)
  .mutation(async ({ ctx, input: { patientId } }) => {
    const patient = await loadPatient(patientId)
    await leaveRow(ctx, patient, 'clinic.phone')
    const phone = await findPhoneOfPerson(patient.openid)
    if (!phone) throw new AppError('NOT_FOUND', { field: 'phone' })
    return { phone: openPhone(phone) }
  })
