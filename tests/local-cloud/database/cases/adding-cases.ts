import type { DocumentCase } from './document-case'

export const addingCases: DocumentCase[] = [
  {
    name: 'add with an id of its own',
    source: 'WXD Collection.add',
    run: (things) => things.add({ data: { _id: 'x', a: 1 } }),
    answer: { _id: 'x', errMsg: 'collection.add:ok' },
    after: [{ _id: 'x', a: 1 }],
  },
  {
    name: 'add with a number as id',
    source: 'SDK: DocumentId',
    run: (things) => things.add({ data: { _id: 7, a: 1 } }),
    answer: { _id: 7 },
    after: [{ _id: 7, a: 1 }],
  },
  {
    name: 'add of several gives their ids in order',
    source: 'SDK: Collection.add of an array',
    run: (things) => things.add({ data: [{ _id: 'x' }, { _id: 'y', a: 1 }] }),
    answer: { _ids: ['x', 'y'] },
    after: [{ _id: 'x' }, { _id: 'y', a: 1 }],
  },
  {
    name: 'add of several keeps those before the first that is refused',
    source: 'MongoDB manual, insertMany "ordered"',
    before: [{ _id: 'y' }],
    run: (things) => things.add({ data: [{ _id: 'x' }, { _id: 'y' }, { _id: 'z' }] }),
    fails: { errCode: -502001, errMsg: /E11000 duplicate key error .*index: _id_ dup key: \{ _id: "y" \}/ },
    after: [{ _id: 'y' }, { _id: 'x' }],
  },
  {
    name: 'add drops what is undefined, and keeps null for it in arrays',
    source: 'SDK: serialize',
    run: (things) => things.add({ data: { _id: 'x', a: undefined, l: [1, undefined], o: { b: undefined } } }),
    answer: { _id: 'x' },
    after: [{ _id: 'x', l: [1, null], o: {} }],
  },
  {
    name: 'add of the server date',
    source: 'WXD db.serverDate',
    run: (things, db) => things.add({ data: { _id: 'x', at: db.serverDate(), list: [db.serverDate()] } }),
    answer: { _id: 'x' },
    after: [{ _id: 'x', at: new Date(Date.UTC(2026, 5, 1, 4)), list: [new Date(Date.UTC(2026, 5, 1, 4))] }],
  },
  {
    name: 'add of an operator as a field',
    source: 'MongoDB manual, field names',
    run: (things) => things.add({ data: { _id: 'x', $a: 1 } }),
    fails: { errCode: -502001, errMsg: /dollar/ },
    after: [],
  },
]
