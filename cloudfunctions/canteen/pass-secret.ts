import { createHmac, randomBytes } from 'node:crypto'
import { codeMessage, codeOfDigest } from '../../domain/canteen/pass-code'
import type { MealPassDocument } from '../../domain/canteen/schema'
import { derivedId, type SealPlace, seal, unseal } from '../_kit/vault'

const SECRET_BYTES = 32
/** Digits of the pass number by attempt: four while the street is small, more when those are taken. */
const DIGITS = [4, 4, 4, 4, 5, 5, 5, 6, 6, 6]
const SPREAD_LETTERS = 12

const placeOf = (passNo: string): SealPlace => ({ collection: 'meal_passes', field: 'sealed', id: passNo })

export const makeSecret = (): string => randomBytes(SECRET_BYTES).toString('hex')

export const sealSecret = (secret: string, passNo: string): string => seal(secret, placeOf(passNo))

export const openSecret = ({ _id, sealed }: Pick<MealPassDocument, '_id' | 'sealed'>): string =>
  unseal(sealed, placeOf(_id))

/** The numbers a person's pass may have, in the order they are tried: the same at every call, so none is taken twice. */
export const passNumbersOf = (openid: string): string[] =>
  DIGITS.map((digits, attempt) => {
    const spread = derivedId('meal-pass', openid, String(attempt)).slice(0, SPREAD_LETTERS)
    return String(Number.parseInt(spread, 16) % 10 ** digits).padStart(digits, '0')
  })

/** The eight digits of a pass at a half minute. */
export const codeAtStep = (secret: string, passNo: string, step: number): string =>
  codeOfDigest(createHmac('sha256', Buffer.from(secret, 'hex')).update(codeMessage(passNo, step)).digest())
