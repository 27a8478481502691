import { maskPhone } from '../../domain/person/mask-phone'
import type { PhoneDocument } from '../../domain/person/schema'
import { type SealPlace, seal, unseal } from '../_kit/vault'

const placeOf = (index: string): SealPlace => ({ collection: 'phones', field: 'sealed', id: index })

/** Seals a number under its blind index; the seal opens at this place only. */
export const sealPhone = (number: string, index: string): string => seal(number, placeOf(index))

/** The registered number in full: for one call, by somebody whose look is written down first. */
export const openPhone = ({ _id, sealed }: Pick<PhoneDocument, '_id' | 'sealed'>): string =>
  unseal(sealed, placeOf(_id))

/** The registered number as the person's document shows it. */
export const maskedOf = (phone: Pick<PhoneDocument, '_id' | 'sealed'>): string => maskPhone(openPhone(phone))
