import { partnerView } from '../../domain/appeal/partner-view'
import type { PartnerView, Referral } from '../../domain/appeal/referral-schema'
import type { AppealDocument } from '../../domain/appeal/schema'
import type { Instant } from '../../domain/time'
import { unseal } from '../_kit/vault'
import { openerOf } from '../_store/thread-seal'
import { findPerson, findPhone } from './repository'

/** The number itself, opened only when its person agreed to share it. */
const phoneOf = async (index: string | null): Promise<string | null> => {
  const phone = index === null ? null : await findPhone(index)
  return phone && unseal(phone.sealed, { collection: 'phones', field: 'sealed', id: phone._id })
}

/** The case as its partner sees it. Two operations when the phone is shared, one for the occupation, else none. */
export const showPartner = async (
  appeal: AppealDocument,
  referral: Referral,
  now: Instant,
): Promise<PartnerView> => {
  const { shared } = referral
  const asks = shared.includes('phone') || shared.includes('occupation')
  const person = asks ? await findPerson(appeal.openid) : null
  const phone = shared.includes('phone') ? await phoneOf(person?.phoneIndex ?? null) : null
  const opened = { now, textOf: openerOf(appeal._id) }
  return partnerView(appeal, referral, opened, { phone, occupation: person?.occupation ?? null })
}
