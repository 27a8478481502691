import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { readDataKeys, readPhoneIndexKey, readSceneKey } from './secrets'

const IV_BYTES = 12

/** Where a sealed value lives; bound into the seal, so a value moved to another record does not open. */
export type SealPlace = { collection: string; field: string; id: string }

const placeBytes = (place: SealPlace, keyId: string) =>
  Buffer.from(`${place.collection}|${place.field}|${place.id}|${keyId}`)

/** Encrypts with AES-256-GCM under the newest key: `<keyId>.<iv>.<ciphertext>.<tag>`, base64url. */
export const seal = (plain: string, place: SealPlace): string => {
  const [newest] = readDataKeys()
  if (!newest) throw new Error('DATA_KEYS holds no key')
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', newest.key, iv)
  cipher.setAAD(placeBytes(place, newest.id))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return [
    newest.id,
    iv.toString('base64url'),
    body.toString('base64url'),
    cipher.getAuthTag().toString('base64url'),
  ].join('.')
}

/** Opens what `seal` made for the same place; throws when the key is gone or a byte was changed. */
export const unseal = (sealed: string, place: SealPlace): string => {
  const [keyId = '', iv = '', body = '', tag = ''] = sealed.split('.')
  const found = readDataKeys().find((key) => key.id === keyId)
  if (!found) throw new Error(`no data key ${keyId} for ${place.collection}.${place.field}`)
  const decipher = createDecipheriv('aes-256-gcm', found.key, Buffer.from(iv, 'base64url'), {
    authTagLength: 16,
  })
  decipher.setAAD(placeBytes(place, keyId))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
}

const hmac = (key: Buffer, purpose: string, text: string): Buffer =>
  createHmac('sha256', key).update(`${purpose}|${text}`).digest()

/** Look-up key of a phone number that tells nothing without the index key. */
export const phoneIndex = (phone: string): string => hmac(readPhoneIndexKey(), 'phone', phone).toString('hex')

/** Ten characters that only this street's functions can make for a printed code's content. */
export const signScene = (content: string): string =>
  hmac(readSceneKey(), 'scene', content).toString('base64url').replace(/[-_]/g, 'x').slice(0, 10)

const ALIAS_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Four letters that stand for a person towards everybody else; the same person always gets the same. */
export const aliasOf = (openid: string): string =>
  [...hmac(readSceneKey(), 'alias', openid).subarray(0, 4)]
    .map((byte) => ALIAS_LETTERS[byte % ALIAS_LETTERS.length])
    .join('')

/** A short document id derived from a person and their request, so a replay finds the same document. */
export const derivedId = (purpose: string, openid: string, requestId: string): string =>
  hmac(readSceneKey(), purpose, `${openid}|${requestId}`).toString('hex').slice(0, 24)
