import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { codeMessage, codeOfDigest, stepAt } from '../../../domain/canteen/pass-code'

const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** A message of codes is ASCII, and a phone has no TextEncoder. */
const bytesOfText = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** The eight digits of a pass at a moment of the street (ms): made on the phone, with no signal at all. */
export const deriveCode = (passNo: string, secret: string, ms: number): string =>
  codeOfDigest(hmac(sha256, bytesOfHex(secret), bytesOfText(codeMessage(passNo, stepAt(ms)))))
