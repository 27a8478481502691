import fc from 'fast-check'
import { type Cut, createSortedEntries, type Entry } from './sorted-entries'

const entry = (seq: number): Entry => ({ seq, key: `${seq}`, doc: {} })
const key = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 3 })
const cut: fc.Arbitrary<Cut> = fc.record({ prefix: key, side: fc.constantFrom('before', 'after') })
type Pair = { key: string; entry: Entry }

const inOrder = (pairs: Pair[]): Pair[] =>
  [...pairs].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.entry.seq - b.entry.seq))

const isLeft = (text: string, { prefix, side }: Cut): boolean =>
  text < prefix || (side === 'after' && text.startsWith(prefix))

describe('sorted entries', () => {
  it('answers every range as a plain sorted list would, through inserts and removals', () => {
    const step = fc.record({ key, removes: fc.nat({ max: 3 }).map((n) => n === 0) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), cut, cut, (steps, from, to) => {
        const sorted = createSortedEntries()
        let plain: Pair[] = []
        for (const [seq, { key: text, removes }] of steps.entries()) {
          const gone = removes ? plain.find((pair) => pair.key === text) : undefined
          if (gone !== undefined) {
            sorted.remove(gone.key, gone.entry)
            plain = plain.filter((pair) => pair !== gone)
          } else {
            const pair = { key: text, entry: entry(seq) }
            sorted.insert(pair.key, pair.entry)
            plain.push(pair)
          }
        }
        const expected = inOrder(plain)
          .filter((pair) => !isLeft(pair.key, from) && isLeft(pair.key, to))
          .map((pair) => pair.entry)
        expect([...sorted.range({ from, to }, false)]).toEqual(expected)
        expect([...sorted.range({ from, to }, true)]).toEqual(expected.reverse())
        expect(sorted.size()).toBe(plain.length)
      }),
    )
  })

  it('stays in order past many chunks, filled at once or one by one', () => {
    const pairs = Array.from({ length: 5000 }, (_, n): [string, Entry] => [`k${(n * 7919) % 1000}`, entry(n)])
    const filled = createSortedEntries()
    filled.fill([...pairs])
    const grown = createSortedEntries()
    for (const [text, one] of pairs) grown.insert(text, one)
    const whole = { from: { prefix: '', side: 'before' }, to: { prefix: '', side: 'after' } } as const
    const expected = inOrder(pairs.map(([text, one]) => ({ key: text, entry: one }))).map(
      (pair) => pair.entry,
    )
    expect([...filled.range(whole, false)]).toEqual(expected)
    expect([...grown.range(whole, false)]).toEqual(expected)
    for (const [text, one] of pairs.slice(0, 4990)) {
      grown.remove(text, one)
      filled.remove(text, one)
    }
    const left = expected.filter(({ seq }) => seq >= 4990)
    expect([...grown.range(whole, true)]).toEqual([...left].reverse())
    expect([...filled.range(whole, false)]).toEqual(left)
  })
})
