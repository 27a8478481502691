import fc from 'fast-check'
import { invertKey, sortKey } from './sort-key'

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const keyOrder = (a: unknown, b: unknown): number => order(sortKey(a), sortKey(b))

describe('sortKey', () => {
  it('orders the types as MongoDB does', () => {
    const values = [null, Number.NaN, -1, 'a', { a: 1 }, [1], false, true, new Date(0), /a/]
    for (const [at, value] of values.entries()) {
      for (const later of values.slice(at + 1)) expect(keyOrder(value, later)).toBe(-1)
    }
  })

  it('orders numbers by size', () => {
    const number = fc.double({ noNaN: true })
    fc.assert(
      fc.property(number, number, (a, b) => keyOrder(a, b) === (a === b ? 0 : a < b ? -1 : 1)),
      {
        examples: [
          [0, -0],
          [Number.MIN_VALUE, 0],
          [-Number.MIN_VALUE, 0],
          [2 ** 53, 2 ** 53 - 1],
        ],
      },
    )
  })

  it('orders text by its UTF-8 bytes', () => {
    const text = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(text, text, (a, b) => keyOrder(a, b) === Buffer.compare(Buffer.from(a), Buffer.from(b))),
      {
        examples: [
          ['a', 'a\u0000'],
          ['a\u0001', 'a\u0000'],
          ['，', '😀'],
          ['', '\u0000'],
        ],
      },
    )
  })

  it('orders dates, also before 1970', () => {
    const date = fc.date({ noInvalidDate: true })
    fc.assert(fc.property(date, date, (a, b) => keyOrder(a, b) === Math.sign(a.getTime() - b.getTime())))
  })

  it('is never the beginning of another, so that keys can be put side by side', () => {
    const value = fc.jsonValue({ maxDepth: 3 })
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [one, other] = [sortKey(a), sortKey(b)]
        return one === other || !other.startsWith(one)
      }),
    )
  })

  it('turns round when inverted', () => {
    const value = fc.jsonValue({ maxDepth: 2 })
    fc.assert(
      fc.property(value, value, (a, b) => {
        const turned = order(invertKey(sortKey(a)), invertKey(sortKey(b)))
        return turned === -keyOrder(a, b)
      }),
    )
  })
})
