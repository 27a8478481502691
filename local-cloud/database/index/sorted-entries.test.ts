import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { chooseDriver } from '../../store/choose-driver'
import { openStore, type Store } from '../../store/open-store'
import { idBytesOf } from '../stored-document'
import { encodeKey } from './encode-key'
import { type Cut, createSortedEntries, type Entry, type SortedEntries } from './sorted-entries'

const entry = (seq: number): Entry => ({ seq, key: `${seq}`, doc: {} })
const key = fc.string({ unit: fc.constantFrom('a', 'b', '\uffff'), maxLength: 3 })
const cut: fc.Arbitrary<Cut> = fc.record({ prefix: key, side: fc.constantFrom('before', 'after') })
type Pair = { key: string; seq: number }

const inOrder = (pairs: Pair[]): Pair[] =>
  [...pairs].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.seq - b.seq))

const isLeft = (text: string, { prefix, side }: Cut): boolean =>
  text < prefix || (side === 'after' && text.startsWith(prefix))

describe('sorted entries', () => {
  let dataDir: string
  let store: Store
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'xinxintong-sorted-'))
    store = openStore({ dataDir, driver: chooseDriver(), durable: 'normal', idOf: idBytesOf })
    store.addCollection('c')
  })
  afterEach(() => {
    store.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  /** An index that holds these pairs alone. */
  const holding = (pairs: Pair[]): SortedEntries => {
    for (const index of store.indexes('c')) store.dropIndex(index)
    const [keys] = store.addIndexes('c', ['test'], () => [])
    if (keys === undefined) throw new Error('no index')
    const write = ({ key: text, seq }: Pair, isGone: boolean) => {
      const id = encodeKey(text)
      const row = { table: store.table('c'), seq: 1, id: encodeKey('row'), isNew: false, json: '{}' }
      const change = { keys, removed: isGone ? [id] : [], added: isGone ? [] : [id], isMultikey: false }
      return { ...row, seq, keys: [change] }
    }
    const others = pairs.map((pair) => ({ ...pair, key: `${pair.key}b` }))
    store.write([...pairs, ...others].map((pair) => write(pair, false)))
    store.write(others.map((pair) => write(pair, true)))
    return createSortedEntries(keys, (seqs) => seqs.map(entry))
  }

  it('answers every range as a plain sorted list would', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 80 }), cut, cut, (texts, from, to) => {
        const pairs = texts.map((text, at) => ({ key: text, seq: at }))
        const sorted = holding(pairs)
        const expected = inOrder(pairs)
          .filter((pair) => !isLeft(pair.key, from) && isLeft(pair.key, to))
          .map(({ seq }) => seq)
        expect([...sorted.range({ from, to }, false)].map(({ seq }) => seq)).toEqual(expected)
        expect([...sorted.range({ from, to }, true)].map(({ seq }) => seq)).toEqual(expected.reverse())
      }),
      { numRuns: 300 },
    )
  })

  it('stays in order past many pieces, equal keys included', () => {
    const pairs = Array.from({ length: 5000 }, (_, n) => ({ key: `k${(n * 7919) % 100}x`, seq: n }))
    const sorted = holding(pairs)
    const whole = { from: { prefix: '', side: 'before' }, to: { prefix: '', side: 'after' } } as const
    const expected = inOrder(pairs).map(({ seq }) => seq)
    expect([...sorted.range(whole, false)].map(({ seq }) => seq)).toEqual(expected)
    expect([...sorted.range(whole, true)].map(({ seq }) => seq)).toEqual(expected.reverse())
    expect(sorted.seqsOf('k7x')).toEqual(
      inOrder(pairs.filter((pair) => pair.key === 'k7x')).map(({ seq }) => seq),
    )
  })
})
