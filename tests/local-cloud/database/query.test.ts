import { queryCases } from './cases/all-query-cases'
import type { QueryCase } from './cases/query-case'
import { type OpenSdk, openSdk, STANDS } from './open-sdk'
import { rowsOf } from './rows-of'
import { seed } from './seed'

/** The same answer must come whether an index helps or not: each case runs on both collections. */
const FIELDS = ['n', 'v', 'tags', 'items.k', 'items.q', 'name', 'at', 'l.b', 'size', 'size.h']
const indexes = FIELDS.map((field) => ({
  name: field,
  unique: false,
  fields: [{ field, direction: 1 as const }],
}))
const geoIndex = {
  name: 'place',
  unique: false,
  fields: [{ field: 'place', direction: '2dsphere' as const }],
}
const COLLECTIONS = [
  { name: 'plain', indexes: [] },
  { name: 'indexed', indexes: [...indexes, geoIndex] },
]

const byId = (one: QueryCase): boolean => !one.source.endsWith('nearSphere')

describe.each(STANDS)('queries on $driver through $sdk', ({ driver, sdk: release }) => {
  let sdk: OpenSdk
  beforeAll(async () => {
    sdk = await openSdk({ driver, sdk: release, collections: COLLECTIONS })
  })
  afterAll(() => sdk.close())

  describe.each(COLLECTIONS.map(({ name }) => name))('%s', (collection) => {
    it.each(queryCases)('$name ($source)', async (one) => {
      await seed(sdk, collection, one.docs)
      const query = sdk.db.collection(collection).where(one.where(sdk.db.command, sdk.db))
      const found = (await rowsOf(query.get())).map(({ _id }) => _id)
      // An index answers in its own order, as MongoDB's do; only nearest-first is promised.
      if (byId(one)) expect([...found].sort()).toEqual([...one.ids].sort())
      else expect(found).toEqual(one.ids)
      expect(await query.count()).toMatchObject({ total: one.ids.length })
    })
  })
})
