import fc from 'fast-check'
import { createCollection } from '../collection'
import type { IndexSpec } from '../index/index-spec'
import type { Document } from '../values/document'
import { findDocuments } from './find-documents'
import { sortFound } from './sort-found'

const SPECS: IndexSpec[] = [
  { name: 'a', unique: false, fields: [{ field: 'a', direction: 1 }] },
  {
    name: 'a_b',
    unique: false,
    fields: [
      { field: 'a', direction: 1 },
      { field: 'b', direction: -1 },
    ],
  },
  { name: 'b', unique: false, fields: [{ field: 'b', direction: -1 }] },
  { name: 'c.d', unique: false, fields: [{ field: 'c.d', direction: 1 }] },
]

/** Mostly small numbers, so that ranges, ties and arrays on both sides of a limit come up often. */
const value = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -1, max: 2 }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 'a', 'b', true, new Date(1), new Date(2)) },
)
const field = fc.oneof(value, fc.array(value, { maxLength: 3 }))
const inner = fc.record({ d: value }, { requiredKeys: [] })
const document = fc.record(
  { a: field, b: field, c: fc.oneof(inner, fc.array(inner, { maxLength: 2 }), value) },
  { requiredKeys: [], noNullPrototype: true },
)
const condition = fc.oneof(
  value,
  fc
    .record({ $gt: value, $lte: value }, { requiredKeys: [], noNullPrototype: true })
    .filter((one) => Object.keys(one).length > 0),
  fc
    .record({ $gte: value, $lt: value }, { requiredKeys: [], noNullPrototype: true })
    .filter((one) => Object.keys(one).length > 0),
  fc.array(value, { minLength: 1, maxLength: 3 }).map(($in) => ({ $in })),
  value.map(($ne) => ({ $ne })),
)
const fields = fc.record(
  { a: condition, b: condition, 'c.d': condition },
  { requiredKeys: [], noNullPrototype: true },
)
const query = fc.oneof(
  fields,
  fc.array(fields, { minLength: 1, maxLength: 2 }).map(($or) => ({ $or })),
  fc.array(fields, { minLength: 1, maxLength: 2 }).map(($and) => ({ $and })),
)
const direction = fc.constantFrom<1 | -1>(1, -1)
const sort = fc.array(fc.tuple(fc.constantFrom('a', 'a', 'a', 'b', 'c.d'), direction), { maxLength: 2 })

const ids = (found: { doc: Document }[]): unknown[] => found.map(({ doc }) => doc._id)

describe('an index', () => {
  it('changes neither what is found nor its order', () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 12 }), query, sort, (documents, asked, order) => {
        const rows = documents.map((doc, at) => ({ seq: at, key: `${at}`, doc: { _id: `${at}`, ...doc } }))
        const plain = findDocuments(createCollection('plain', [], rows), { query: asked })
        const collection = createCollection('indexed', SPECS, rows)
        const found = findDocuments(collection, { query: asked, sort: order })
        expect(ids(found).sort()).toEqual(ids(plain).sort())
        expect(ids(sortFound(found, order))).toEqual(ids(found)) // sorting is stable: it was in order already
        const page = findDocuments(collection, { query: asked, sort: order, skip: 1, limit: 2 })
        expect(ids(page)).toEqual(ids(found).slice(1, 3))
      }),
      { numRuns: 1000 },
    )
  })

  it('does not order by an array element that the query happens to find first', () => {
    const rows = [
      [0, 2],
      [-1, 2],
    ].map((a, at) => ({ seq: at, key: `${at}`, doc: { _id: `${at}`, a } }))
    const collection = createCollection('indexed', SPECS, rows)
    const found = findDocuments(collection, { query: { a: { $gt: 1 } }, sort: [['a', 1]] })
    expect(ids(found)).toEqual(['1', '0'])
  })

  it('still holds what was changed after it was filled', () => {
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 8 }),
        fc.array(document, { maxLength: 8 }),
        query,
        (old, next, asked) => {
          const rows = old.map((doc, at) => ({ seq: at, key: `${at}`, doc: { _id: `${at}`, ...doc } }))
          const collection = createCollection('indexed', SPECS, rows)
          for (const { use } of collection.indexes) use()
          for (const [at, doc] of next.entries()) {
            const key = `${at * 2}`
            collection.apply(
              { collection, key, before: collection.get(key), after: { _id: key, ...doc } },
              100 + at,
            )
          }
          const gone = collection.get('1')
          if (gone) collection.apply({ collection, key: '1', before: gone, after: null }, gone.seq)
          const now = [...collection.entries()].map((entry) => ({ ...entry }))
          const plain = findDocuments(createCollection('plain', [], now), { query: asked })
          expect(ids(findDocuments(collection, { query: asked })).sort()).toEqual(ids(plain).sort())
        },
      ),
      { numRuns: 300 },
    )
  })
})
