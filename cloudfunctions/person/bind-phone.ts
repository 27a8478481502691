import { AppError } from '../../domain/errors'
import { maskPhone } from '../../domain/person/mask-phone'
import {
  type PersonDocument,
  type PhoneDocument,
  ZBindPhoneInput,
  ZBindPhoneOutput,
} from '../../domain/person/schema'
import { type Context, riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { phoneIndex } from '../_kit/vault'
import { maskedOf, sealPhone } from '../_store/phone-seal'
import { readPhoneNumber } from './read-phone-number'
import { findPerson, findPhone, findPhoneOf, registerPhone, releasePhone, savePerson } from './repository'

/** Writes the number into the person; a person with another number keeps that one. */
const attach = async (phone: PhoneDocument, person: PersonDocument | null, ctx: Context): Promise<string> => {
  const phoneMasked = maskedOf(phone)
  const change = { phoneIndex: phone._id, phoneMasked, phoneBy: phone.k }
  const how = { now: ctx.now, exists: person !== null, condition: { phoneIndex: null } }
  if (await savePerson(ctx.openid, change, how)) return phoneMasked
  const now = await findPerson(ctx.openid)
  if (now?.phoneIndex === phone._id) return phoneMasked
  await releasePhone(phone._id)
  throw new AppError('PHONE_CHANGE_NEEDS_CHECK')
}

/** The registration of this number by this person. Throws PHONE_TAKEN when it is another's. */
const register = async (number: string, { openid, now, requestId }: Context): Promise<PhoneDocument> => {
  const _id = phoneIndex(number)
  const phone = { _id, openid, sealed: sealPhone(number, _id), k: requestId, boundAt: now }
  if (await registerPhone(phone)) return phone
  const found = await findPhone(_id)
  if (found?.openid !== openid) throw new AppError('PHONE_TAKEN')
  return found
}

/**
 * Registers the number behind a one-time code. A request repeated after its answer was lost comes with a code that
 * is used up: it is known by its id, from the person or (when the call died in between) from the registration, and
 * answered without asking WeChat. Two documents are written, the number first: what exists once decides.
 */
export const bindPhone = riderProcedure('Registers the phone number of the caller by a one-time code')
  .input(ZBindPhoneInput)
  .output(ZBindPhoneOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid, now, requestId } = ctx
    const [person, registered] = await Promise.all([findPerson(openid), findPhoneOf(openid)])
    if (person?.phoneMasked && person.phoneBy === requestId) return { phoneMasked: person.phoneMasked }
    if (registered && !person?.phoneIndex && registered.k === requestId) {
      return { phoneMasked: await attach(registered, person, ctx) }
    }
    await takeTurn({ kind: 'bindPhone', openid, max: 10, minutes: 60, now })
    const number = await readPhoneNumber(input.code, openid)
    const known = person?.phoneIndex ?? registered?._id
    if (known && known !== phoneIndex(number)) throw new AppError('PHONE_CHANGE_NEEDS_CHECK')
    const phone = await register(number, ctx)
    return { phoneMasked: person?.phoneIndex ? maskPhone(number) : await attach(phone, person, ctx) }
  })
