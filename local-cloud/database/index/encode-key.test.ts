import fc from 'fast-check'
import { afterPrefix, encodeKey } from './encode-key'

/** Any UTF-16 units, surrogates alone included; few of them, so that common beginnings come up often. */
const unit = fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0x7ff, 0x800, 0xd800, 0xdc00, 0xffff), fc.nat(0xffff))
const key = fc.array(unit, { maxLength: 6 }).map((units) => String.fromCharCode(...units))
const sign = (n: number): number => Math.sign(n)

describe('the bytes of a key', () => {
  it('are in the order of the keys', () => {
    fc.assert(
      fc.property(key, key, (one, other) => {
        const order = one < other ? -1 : one > other ? 1 : 0
        expect(sign(Buffer.compare(encodeKey(one), encodeKey(other)))).toBe(order)
      }),
      { numRuns: 2000 },
    )
  })

  it('of all keys with one beginning lie between its bytes and the end of it', () => {
    fc.assert(
      fc.property(key, key, (prefix, other) => {
        const bytes = encodeKey(other)
        const from = encodeKey(prefix)
        const isBetween = Buffer.compare(from, bytes) <= 0 && Buffer.compare(bytes, afterPrefix(from)) < 0
        expect(isBetween).toBe(other.startsWith(prefix))
      }),
      { numRuns: 2000 },
    )
  })

  it('hold keys of any length', () => {
    expect(encodeKey('均'.repeat(5000))).toHaveLength(15_000)
  })
})
