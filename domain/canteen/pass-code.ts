/**
 * A rider's changing code: eight digits from a secret, a public pass number and the half minute it is (the idea of
 * RFC 6238). Phone and function make the HMAC each with what they have (`@noble/hashes` there, `node:crypto` here);
 * everything else about the code is here, once for both.
 */
const STEP_MS = 30_000
const CODE_DIGITS = 8
/** Digits of the code that are typed when nothing can be scanned, behind the pass number. */
const SPOKEN_DIGITS = 4

/** Which half minute a moment (ms) lies in. */
export const stepAt = (ms: number): number => Math.floor(ms / STEP_MS)

/** Milliseconds until the code changes. */
export const msToNextStep = (ms: number): number => STEP_MS - (ms % STEP_MS)

/** What is signed with HMAC-SHA256 under the pass's secret. */
export const codeMessage = (passNo: string, step: number): string => `meal|${passNo}|${step}`

/** Eight digits of an HMAC (RFC 4226, 5.3: dynamic truncation). */
export const codeOfDigest = (digest: Uint8Array): string => {
  const at = (digest.at(-1) ?? 0) & 0x0f
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength)
  const value = view.getUint32(at) & 0x7fffffff
  return String(value % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0')
}

const QR_START = 'xxt-meal'

/** What the QR code says. */
export const qrText = (passNo: string, code: string): string => `${QR_START}:${passNo}:${code}`

/** What is read out to the cashier: the pass number and the end of the code, eight digits or a few more. */
export const spokenCode = (passNo: string, code: string): string => passNo + code.slice(-SPOKEN_DIGITS)

/** `1234 5678`: digits in groups a person can say. */
export const inGroups = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ')

/** A code as it was scanned or typed: whose, and the end of its digits (all eight, or four). */
export type ReadCode = { passNo: string; digits: string }

/** Null for anything that is no code of this kind. */
export const readCode = (text: string): ReadCode | null => {
  const scanned = /^xxt-meal:(\d{4,6}):(\d{8})$/.exec(text.trim())
  if (scanned?.[1] && scanned[2]) return { passNo: scanned[1], digits: scanned[2] }
  const typed = /^(\d{4,6})(\d{4})$/.exec(text.replace(/\s/g, ''))
  return typed?.[1] && typed[2] ? { passNo: typed[1], digits: typed[2] } : null
}

/** Steps by which a phone's clock may be off and still be believed: ten minutes. */
export const MOST_DRIFT = 20
/** One step to either side, for the second in which the code changes and for the way through the net. */
const TOLERANCE = 1
/** How far back a code is known as one that was right: ten minutes. */
const REMEMBERED = 20

/** The drift of a phone in steps, within bounds: what it believes to be now against what it is. */
export const driftOf = (phoneMs: number, nowMs: number): number =>
  Math.max(-MOST_DRIFT, Math.min(MOST_DRIFT, stepAt(phoneMs) - stepAt(nowMs)))

export type StepFound = { kind: 'match'; step: number } | { kind: 'expired' } | { kind: 'wrong' }

type Search = { digits: string; nowStep: number; drift: number; codeAt: (step: number) => string }

/**
 * The half minute a code was made for: now or a neighbour of it, by the right clock or by the phone's own, which was
 * `drift` steps off when the pass was given out. The newest that fits.
 */
export const findStep = ({ digits, nowStep, drift, codeAt }: Search): StepFound => {
  const fits = (step: number): boolean => codeAt(step).endsWith(digits)
  const around = (middle: number) =>
    Array.from({ length: 2 * TOLERANCE + 1 }, (_, n) => middle + TOLERANCE - n)
  const accepted = [...new Set([...around(nowStep), ...around(nowStep + drift)])].sort((a, b) => b - a)
  const step = accepted.find(fits)
  if (step !== undefined) return { kind: 'match', step }
  const before = Array.from({ length: REMEMBERED }, (_, n) => nowStep - TOLERANCE - 1 - n)
  return { kind: before.some(fits) ? 'expired' : 'wrong' }
}
