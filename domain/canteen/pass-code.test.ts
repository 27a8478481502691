import { createHmac } from 'node:crypto'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import {
  codeMessage,
  codeOfDigest,
  driftOf,
  findStep,
  inGroups,
  MOST_DRIFT,
  msToNextStep,
  qrText,
  readCode,
  spokenCode,
  stepAt,
} from './pass-code'

const SECRET = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'

const codeAt = (step: number): string =>
  codeOfDigest(createHmac('sha256', Buffer.from(SECRET, 'hex')).update(codeMessage('0042', step)).digest())

test('phone and function make the same digits, each with its own HMAC', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(60_000_000), (secret, step) => {
      const message = codeMessage('1234', step)
      const onPhone = hmac(sha256, secret, Uint8Array.from(Buffer.from(message)))
      const inCloud = createHmac('sha256', secret).update(message).digest()
      expect(codeOfDigest(onPhone)).toBe(codeOfDigest(inCloud))
      expect(codeOfDigest(inCloud)).toMatch(/^\d{8}$/)
    }),
  )
})

test('digits are cut from the digest as RFC 4226 does', () => {
  // The RFC's own example (5.4), as the start of a longer digest whose last byte names the same offset.
  const digest = hexToBytes('1f8698690e02ca16618550ef7f19da8e945b555a')
  expect(codeOfDigest(digest)).toBe(String(0x50ef7f19 % 10 ** 8).padStart(8, '0'))
})

test('what is scanned and what is said read as the same pass', () => {
  expect(readCode(qrText('0042', '12345678'))).toEqual({ passNo: '0042', digits: '12345678' })
  expect(readCode(inGroups(spokenCode('0042', '12345678')))).toEqual({ passNo: '0042', digits: '5678' })
  expect(readCode(spokenCode('00421', '12345678'))).toEqual({ passNo: '00421', digits: '5678' })
  for (const strange of [
    '',
    '123',
    'xxt-meal:1:12345678',
    'https://example.com',
    '12345678901',
    '1234567a',
  ]) {
    expect(readCode(strange)).toBeNull()
  }
})

describe('a code counts', () => {
  const now = stepAt(Date.parse('2026-12-10T12:41:00+08:00'))
  const look = (step: number, drift = 0) => findStep({ digits: codeAt(step), nowStep: now, drift, codeAt })

  test('in its half minute and in the one before and after', () => {
    for (const off of [-1, 0, 1]) expect(look(now + off)).toEqual({ kind: 'match', step: now + off })
    expect(look(now - 2)).toEqual({ kind: 'expired' })
    expect(look(now - 20)).toEqual({ kind: 'expired' })
    expect(look(now + 2)).toEqual({ kind: 'wrong' })
    expect(look(now - 40)).toEqual({ kind: 'wrong' })
  })

  test('by a phone that was two minutes off when it got its pass, either way', () => {
    for (const drift of [-4, 4]) {
      for (const off of [-1, 0, 1]) expect(look(now + drift + off, drift).kind).toBe('match')
      expect(look(now, drift).kind).toBe('match')
      expect(look(now + 2 * drift, drift).kind).not.toBe('match')
    }
  })

  test('with four digits as with eight', () => {
    const digits = codeAt(now).slice(-4)
    expect(findStep({ digits, nowStep: now, drift: 0, codeAt })).toEqual({ kind: 'match', step: now })
  })
})

test('a drift is bounded, and a half minute has thirty seconds', () => {
  const at = Date.parse('2026-12-10T12:41:00+08:00')
  expect(driftOf(at + 120_000, at)).toBe(4)
  expect(driftOf(0, at)).toBe(-MOST_DRIFT)
  fc.assert(
    fc.property(fc.nat(4e12), (ms) => {
      const left = msToNextStep(ms)
      expect(left).toBeGreaterThan(0)
      expect(stepAt(ms + left)).toBe(stepAt(ms) + 1)
      expect(stepAt(ms + left - 1)).toBe(stepAt(ms))
    }),
  )
})
