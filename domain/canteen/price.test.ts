import fc from 'fast-check'
import { readYuan, riderPrice, sayYuan } from './price'

const cents = fc.integer({ min: 1, max: 100_000 })
const percent = fc.integer({ min: 1, max: 100 })

test('a price is whole cents, off by half a cent at most, and half a cent is the rider’s', () => {
  fc.assert(
    fc.property(cents, percent, (full, share) => {
      const paid = riderPrice(full, share)
      const exact = BigInt(full) * BigInt(share)
      const off = BigInt(paid) * 100n - exact
      expect(Number.isInteger(paid)).toBe(true)
      expect(off >= -50n && off < 50n).toBe(true)
      expect(paid).toBeLessThanOrEqual(full)
      expect(Object.is(paid, -0)).toBe(false)
    }),
  )
})

test('dearer is never cheaper, and the whole price stays whole', () => {
  fc.assert(
    fc.property(cents, cents, percent, (one, other, share) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)]
      expect(riderPrice(less, share)).toBeLessThanOrEqual(riderPrice(more, share))
      expect(riderPrice(one, 100)).toBe(one)
    }),
  )
})

test.each([
  [1500, 1275],
  [1, 1],
  [10, 8],
  [30, 25],
  [1990, 1691],
])('85 %% of %i cents is %i', (full, paid) => {
  expect(riderPrice(full, 85)).toBe(paid)
})

test('what is said can be typed again', () => {
  fc.assert(fc.property(cents, (full) => expect(readYuan(sayYuan(full))).toBe(full)))
  for (const strange of ['', '0', '-3', '1.234', '12元', '10000', 'NaN']) expect(readYuan(strange)).toBeNull()
  expect([readYuan('12.'), readYuan('12.5'), sayYuan(-5)]).toEqual([1200, 1250, '-0.05'])
})
