import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sha256 } from './sha256'

test('the published examples', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('the same as the machine computes, for any text and around the edges of a block', () => {
  const byMachine = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) =>
      expect(sha256(text)).toBe(byMachine(text)),
    ),
  )
  for (let length = 50; length < 70; length += 1) {
    expect(sha256('x'.repeat(length))).toBe(byMachine('x'.repeat(length)))
  }
})
