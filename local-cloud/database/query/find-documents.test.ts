import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { chooseDriver } from '../../store/choose-driver'
import { openStore, type Store } from '../../store/open-store'
import type { Collection } from '../collection'
import type { IndexSpec } from '../index/index-spec'
import { type Collections, openCollections } from '../open-collections'
import { idBytesOf } from '../stored-document'
import { type Document, keyOf } from '../values/document'
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

let store: Store
let collections: Collections
let dataDir: string

/** An index that once held an array is never again walked as if it had not: documents without any get their own. */
const NAMES = { plain: 'plain', single: 'single', many: 'many' } as const

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'xinxintong-find-'))
  store = openStore({ dataDir, driver: chooseDriver(), durable: 'normal', idOf: idBytesOf })
  collections = openCollections(store, [
    { name: NAMES.plain, indexes: [] },
    { name: NAMES.single, indexes: SPECS },
    { name: NAMES.many, indexes: SPECS },
  ])
})
afterEach(() => {
  store.close()
  rmSync(dataDir, { recursive: true, force: true })
})

type Row = [id: string, document: Document | null]

const numbered = (documents: Document[], step = 1): Row[] =>
  documents.map((one, at) => [`${at * step}`, { _id: `${at * step}`, ...one }])

/** Writes documents, or removes those that are null, all at once. */
const apply = (collection: Collection, rows: Row[]): void =>
  collections.commit(
    rows.map(([id, after]) => ({ collection, key: keyOf(id), before: collection.get(keyOf(id)), after })),
    () => {},
  )

/** The collection of that name, emptied and filled with these. */
const refill = (name: string, rows: Row[]): Collection => {
  const collection = collections.get(name)
  apply(
    collection,
    [...collection.entries()].map(({ key }) => [key, null]),
  )
  apply(collection, rows)
  return collection
}

const indexedName = (...documents: Document[][]): string =>
  documents.flat().some(hasArray) ? NAMES.many : NAMES.single

const hasArray = (document: Document): boolean => Object.values(document).some(Array.isArray)

const ids = (found: { doc: Document }[]): unknown[] => found.map(({ doc }) => doc._id)

describe('an index', () => {
  it('changes neither what is found nor its order', () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 12 }), query, sort, (documents, asked, order) => {
        const rows = numbered(documents)
        const plain = findDocuments(refill(NAMES.plain, rows), { query: asked })
        const collection = refill(indexedName(documents), rows)
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
    const collection = refill(NAMES.many, numbered([{ a: [0, 2] }, { a: [-1, 2] }]))
    const found = findDocuments(collection, { query: { a: { $gt: 1 } }, sort: [['a', 1]] })
    expect(ids(found)).toEqual(['1', '0'])
  })

  it('still holds what was changed after it was made', () => {
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 8 }),
        fc.array(document, { maxLength: 8 }),
        query,
        (old, next, asked) => {
          const collection = refill(indexedName(old, next), numbered(old))
          apply(collection, numbered(next, 2))
          if (collection.get('1')) apply(collection, [['1', null]])
          const now = [...collection.entries()].map(({ key, doc }): Row => [key, doc])
          const plain = findDocuments(refill(NAMES.plain, now), { query: asked })
          expect(ids(findDocuments(collection, { query: asked })).sort()).toEqual(ids(plain).sort())
        },
      ),
      { numRuns: 300 },
    )
  })
})
