import fc from 'fast-check'
import { createDocumentCache } from './document-cache'

const entry = (seq: number, n = 0) => ({ seq, key: `k${seq}`, doc: { n } })

describe('the documents kept in memory', () => {
  it('are let go when others were used since, and never more than twice the room', () => {
    const cache = createDocumentCache(100)
    const one = cache.open()
    for (let seq = 0; seq < 100; seq++) {
      one.put(entry(seq), 10)
      expect(one.bySeq(0)?.seq).toBe(0) // used every time, so never let go
    }
    const kept = Array.from({ length: 100 }, (_, seq) => seq).filter((seq) => one.bySeq(seq) !== undefined)
    expect(kept.length).toBeLessThanOrEqual(22)
    expect(kept).toContain(99)
  })

  it('share their room between collections', () => {
    const cache = createDocumentCache(100)
    const one = cache.open()
    const other = cache.open()
    one.put(entry(1), 10)
    for (let seq = 0; seq < 30; seq++) other.put(entry(seq), 10)
    expect(one.byKey('k1')).toBeUndefined()
  })

  it('are never an older version than the last one put, nor one that was dropped', () => {
    const step = fc.record({
      seq: fc.nat(5),
      action: fc.constantFrom<'put' | 'drop' | 'get'>('put', 'drop', 'get'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const cache = createDocumentCache(30).open()
        const truth = new Map<number, number>()
        const take = {
          put: (seq: number, n: number) => {
            cache.put(entry(seq, n), 10)
            truth.set(seq, n)
          },
          drop: (seq: number) => {
            cache.drop(entry(seq))
            truth.delete(seq)
          },
          get: (seq: number) => {
            const found = [cache.bySeq(seq), cache.byKey(`k${seq}`)].flatMap((one) => one?.doc.n ?? [])
            expect(found.filter((n) => n !== truth.get(seq))).toEqual([])
          },
        }
        for (const [n, { seq, action }] of steps.entries()) take[action](seq, n)
      }),
    )
  })
})
