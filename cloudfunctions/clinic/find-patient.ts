import { ZFindPatientInput, ZFindPatientOutput } from '../../domain/clinic/schema'
import { dayOf, type Instant } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { aliasOf, phoneIndex } from '../_kit/vault'
import { recordIdOf } from './record-id'
import { findPhone, listBookingsByCode, listClinics, listRecords } from './repository'

type Candidate = { openid: string; start: Instant | null }

const byCode = async (code: string, now: Instant): Promise<Candidate[]> => {
  const clinics = (await listClinics()).filter(
    (item) => item.kind === 'programme' && item.programmeKind === 'clinic',
  )
  const ids = clinics.map(({ _id }) => _id)
  return ids.length === 0 ? [] : listBookingsByCode(ids, dayOf(now), code)
}

const byPhone = async (phone: string): Promise<Candidate[]> => {
  const found = await findPhone(phoneIndex(phone))
  return found ? [{ openid: found.openid, start: null }] : []
}

/**
 * Who stands before the clinician: by the four digits of today's booking or the whole phone number. Tells nothing but
 * an alias and whether there is a record that may be opened. Six operations at most.
 */
export const findPatientByHand = staffProcedure(
  ['clinician'],
  "Finds a patient at the clinic by today's booking code or by phone number",
)
  .input(ZFindPatientInput)
  .output(ZFindPatientOutput)
  .query(async ({ ctx: { openid, now }, input }) => {
    await takeTurn({ kind: 'find-patient', openid, max: 120, minutes: 60, now })
    const candidates = 'code' in input ? await byCode(input.code, now) : await byPhone(input.phone)
    const records = await listRecords(candidates.map((one) => recordIdOf(one.openid)))
    const open = new Set(records.filter(({ state }) => state === 'open').map(({ _id }) => _id))
    const found = candidates.map((one) => {
      const id = recordIdOf(one.openid)
      return { patientId: open.has(id) ? id : null, alias: `骑手 ${aliasOf(one.openid)}`, start: one.start }
    })
    return { found }
  })
