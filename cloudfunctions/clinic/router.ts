import { router } from '../_kit/procedure'
import { addForPatient } from './add-for-patient'
import { addNote } from './add-note'
import { addReading } from './add-reading'
import { findPatientByHand } from './find-patient'
import { getMine } from './get-mine'
import { giveConsent } from './give-consent'
import { listPatients } from './list-patients'
import { readPatient } from './read-patient'
import { recordCall } from './record-call'
import { showPhone } from './show-phone'
import { strikeReading } from './strike-reading'
import { withdrawConsent } from './withdraw-consent'

export const clinicRouter = router({
  mine: getMine,
  consent: giveConsent,
  withdraw: withdrawConsent,
  add: addReading,
  strike: strikeReading,
  find: findPatientByHand,
  patients: listPatients,
  read: readPatient,
  addFor: addForPatient,
  note: addNote,
  phone: showPhone,
  keepCall: recordCall,
})
export type ClinicRouter = typeof clinicRouter
