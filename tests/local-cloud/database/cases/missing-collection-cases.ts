import { end } from '../end-pipeline'
import type { OpenSdk } from '../open-sdk'
import type { Collection, DocumentCase } from './document-case'

const GONE = { errCode: -502005, errMsg: /Db or Table not exist/ }

const away = (db: OpenSdk['db']): Collection => db.collection('away')

export const missingCollectionCases: DocumentCase[] = [
  {
    name: 'get of no collection',
    source: 'PKG error.config -502005',
    run: (_, db) => away(db).get(),
    fails: GONE,
  },
  {
    name: 'count of no collection',
    source: 'PKG error.config -502005',
    run: (_, db) => away(db).count(),
    fails: GONE,
  },
  {
    name: 'add to no collection',
    source: 'PKG error.config -502005',
    run: (_, db) => away(db).add({ data: { a: 1 } }),
    fails: GONE,
  },
  {
    name: 'set in no collection',
    source: 'PKG error.config -502005',
    run: (_, db) =>
      away(db)
        .doc('x')
        .set({ data: { a: 1 } }),
    fails: GONE,
  },
  {
    name: 'update in no collection',
    source: 'PKG error.config -502005',
    run: (_, db) =>
      away(db)
        .where({})
        .update({ data: { a: 1 } }),
    fails: GONE,
  },
  {
    name: 'remove from no collection',
    source: 'PKG error.config -502005',
    run: (_, db) => away(db).where({}).remove(),
    fails: GONE,
  },
  {
    name: 'aggregate of no collection',
    source: 'PKG error.config -502005',
    run: (_, db) => end(away(db).aggregate().match({})),
    fails: { errMsg: GONE.errMsg },
  },
]
