import type { OpenSdk } from '../open-sdk'
import { expr } from '../untyped-commands'

export type Row = Record<string, unknown>
type Db = OpenSdk['db']
type Command = Db['command']

/** A query over documents, and the ids it answers, in order. `source`: a page of the MongoDB manual, unless told. */
export type QueryCase = {
  name: string
  source: string
  docs: Row[]
  where: (_: Command, db: Db) => object
  ids: (string | number)[]
}

const numbers = [1, 2, 3, 4].map((n) => ({ _id: `n${n}`, n }))
const mixed: Row[] = [
  { _id: 'missing' },
  { _id: 'null', v: null },
  { _id: 'zero', v: 0 },
  { _id: 'text', v: 'a' },
  { _id: 'list', v: ['a', 5] },
  { _id: 'empty', v: [] },
  { _id: 'date', v: new Date(5) },
  { _id: 'true', v: true },
]
const stock: Row[] = [
  {
    _id: 'a',
    tags: ['red', 'blank'],
    size: { h: 14, w: 21 },
    items: [
      { k: 1, q: 5 },
      { k: 2, q: 9 },
    ],
  },
  { _id: 'b', tags: ['blank', 'red'], size: { h: 10, w: 21 }, items: [{ k: 1, q: 9 }] },
  { _id: 'c', tags: ['red'], size: { w: 21, h: 14 }, items: [] },
  { _id: 'd', tags: 'red', size: { h: 14 } },
]
const names = ['理发预约', '义诊', 'Haircut', 'haircut 2'].map((name, at) => ({ _id: `s${at}`, name }))
const dates = [1, 2, 3].map((day) => ({ _id: `d${day}`, at: new Date(Date.UTC(2026, 5, day)) }))

export const comparisonCases: QueryCase[] = [
  { name: 'a value', source: 'query/eq', docs: numbers, where: () => ({ n: 2 }), ids: ['n2'] },
  { name: 'eq', source: 'query/eq', docs: numbers, where: (_) => ({ n: _.eq(3) }), ids: ['n3'] },
  { name: 'gt', source: 'query/gt', docs: numbers, where: (_) => ({ n: _.gt(2) }), ids: ['n3', 'n4'] },
  { name: 'gte', source: 'query/gte', docs: numbers, where: (_) => ({ n: _.gte(3) }), ids: ['n3', 'n4'] },
  { name: 'lt', source: 'query/lt', docs: numbers, where: (_) => ({ n: _.lt(2) }), ids: ['n1'] },
  { name: 'lte', source: 'query/lte', docs: numbers, where: (_) => ({ n: _.lte(2) }), ids: ['n1', 'n2'] },
  {
    name: 'in',
    source: 'query/in',
    docs: numbers,
    where: (_) => ({ n: _.in([4, 1, 9]) }),
    ids: ['n1', 'n4'],
  },
  {
    name: 'nin',
    source: 'query/nin',
    docs: numbers,
    where: (_) => ({ n: _.nin([4, 1]) }),
    ids: ['n2', 'n3'],
  },
  {
    name: 'neq',
    source: 'query/ne',
    docs: numbers,
    where: (_) => ({ n: _.neq(2) }),
    ids: ['n1', 'n3', 'n4'],
  },
  {
    name: 'neq matches documents without the field',
    source: 'query/ne',
    docs: mixed,
    where: (_) => ({ v: _.neq('a') }),
    ids: ['missing', 'null', 'zero', 'empty', 'date', 'true'],
  },
  {
    name: 'null matches null and missing',
    source: 'tutorial/query-for-null-fields',
    docs: mixed,
    where: () => ({ v: null }),
    ids: ['missing', 'null'],
  },
  {
    name: 'neq null leaves those with a value',
    source: 'tutorial/query-for-null-fields',
    docs: mixed,
    where: (_) => ({ v: _.neq(null) }),
    ids: ['zero', 'text', 'list', 'empty', 'date', 'true'],
  },
  {
    name: 'in with null matches missing too',
    source: 'query/in',
    docs: mixed,
    where: (_) => ({ v: _.in([null, 0]) }),
    ids: ['missing', 'null', 'zero'],
  },
  {
    name: 'nin with null leaves out missing',
    source: 'query/nin',
    docs: mixed,
    where: (_) => ({ v: _.nin([null, 'a']) }),
    ids: ['zero', 'empty', 'date', 'true'],
  },
  {
    name: 'a range compares values of its own type only',
    source: 'method/db.collection.find "type bracketing"',
    docs: mixed,
    where: (_) => ({ v: _.gt(-1) }),
    ids: ['zero', 'list'],
  },
  {
    name: 'gte null matches null and missing',
    source: 'reference/bson-type-comparison-order',
    docs: mixed,
    where: (_) => ({ v: _.gte(null) }),
    ids: ['missing', 'null'],
  },
  {
    name: 'a value matches an array that holds it',
    source: 'tutorial/query-arrays',
    docs: mixed,
    where: () => ({ v: 'a' }),
    ids: ['text', 'list'],
  },
  {
    name: 'a range of dates',
    source: 'query/gte',
    docs: dates,
    where: (_) => ({ at: _.gte(new Date(Date.UTC(2026, 5, 2))).and(_.lt(new Date(Date.UTC(2026, 5, 3)))) }),
    ids: ['d2'],
  },
  {
    name: 'the server date in a query',
    source: 'CloudBase: serverDate',
    docs: dates,
    where: (_, db) => ({ at: _.lte(db.serverDate()) }),
    ids: ['d1'],
  },
  {
    name: 'mod',
    source: 'query/mod',
    docs: numbers,
    where: (_) => ({ n: _.mod(2, 1) }),
    ids: ['n1', 'n3'],
  },
]

export const shapeCases: QueryCase[] = [
  {
    name: 'exists false',
    source: 'query/exists',
    docs: mixed,
    where: (_) => ({ v: _.exists(false) }),
    ids: ['missing'],
  },
  {
    name: 'exists true matches null',
    source: 'query/exists',
    docs: mixed,
    where: (_) => ({ v: _.exists(true) }),
    ids: ['null', 'zero', 'text', 'list', 'empty', 'date', 'true'],
  },
  {
    name: 'a nested object means its fields',
    source: 'CloudBase: where flattens objects',
    docs: stock,
    where: () => ({ size: { h: 14 } }),
    ids: ['a', 'c', 'd'],
  },
  {
    name: 'eq of an object compares the whole, in order',
    source: 'tutorial/query-embedded-documents',
    docs: stock,
    where: (_) => ({ size: _.eq({ h: 14, w: 21 }) }),
    ids: ['a'],
  },
  {
    name: 'an array compares whole and in order',
    source: 'tutorial/query-arrays',
    docs: stock,
    where: () => ({ tags: ['red', 'blank'] }),
    ids: ['a'],
  },
  {
    name: 'all in any order',
    source: 'query/all',
    docs: stock,
    where: (_) => ({ tags: _.all(['blank', 'red']) }),
    ids: ['a', 'b'],
  },
  {
    name: 'all of one matches a plain value',
    source: 'query/all',
    docs: stock,
    where: (_) => ({ tags: _.all(['red']) }),
    ids: ['a', 'b', 'c', 'd'],
  },
  {
    name: 'size',
    source: 'query/size',
    docs: stock,
    where: (_) => ({ tags: _.size(1) }),
    ids: ['c'],
  },
  {
    name: 'a field of array elements',
    source: 'tutorial/query-array-of-documents',
    docs: stock,
    where: () => ({ 'items.q': 9 }),
    ids: ['a', 'b'],
  },
  {
    name: 'conditions on different elements together match',
    source: 'tutorial/query-array-of-documents',
    docs: stock,
    where: () => ({ 'items.k': 1, 'items.q': 9 }),
    ids: ['a', 'b'],
  },
  {
    name: 'elemMatch wants one element for all',
    source: 'query/elemMatch',
    docs: stock,
    where: (_) => ({ items: _.elemMatch({ k: 1, q: 9 }) }),
    ids: ['b'],
  },
  {
    name: 'neq on array elements means none',
    source: 'query/ne',
    docs: stock,
    where: (_) => ({ 'items.k': _.neq(2) }),
    ids: ['b', 'c', 'd'],
  },
  {
    name: 'an element by its place',
    source: 'tutorial/query-arrays',
    docs: stock,
    where: () => ({ 'tags.0': 'red' }),
    ids: ['a', 'c'],
  },
  {
    name: 'null under array elements',
    source: 'tutorial/query-for-null-fields',
    docs: [
      { _id: 'all', l: [{ b: 1 }] },
      { _id: 'some', l: [{ b: 1 }, {}] },
    ],
    where: () => ({ 'l.b': null }),
    ids: ['some'],
  },
]

export const logicCases: QueryCase[] = [
  {
    name: 'and of one field',
    source: 'query/and',
    docs: numbers,
    where: (_) => ({ n: _.gt(1).and(_.lt(4)) }),
    ids: ['n2', 'n3'],
  },
  {
    name: 'or of one field',
    source: 'query/or',
    docs: numbers,
    where: (_) => ({ n: _.eq(1).or(_.eq(4)) }),
    ids: ['n1', 'n4'],
  },
  {
    name: 'or of queries',
    source: 'query/or',
    docs: stock,
    where: (_) => _.or([{ 'size.h': 10 }, { tags: 'red', items: _.size(0) }]),
    ids: ['b', 'c'],
  },
  {
    name: 'and of queries',
    source: 'query/and',
    docs: numbers,
    where: (_) => _.and([{ n: _.gt(1) }, { n: _.neq(3) }]),
    ids: ['n2', 'n4'],
  },
  {
    name: 'nor',
    source: 'query/nor',
    docs: numbers,
    where: (_) => _.nor([{ n: 1 }, { n: _.gt(3) }]),
    ids: ['n2', 'n3'],
  },
  {
    name: 'not matches missing fields',
    source: 'query/not',
    docs: [...numbers, { _id: 'none' }],
    where: (_) => ({ n: _.not(_.gt(1)) }),
    ids: ['n1', 'none'],
  },
  {
    name: 'a pattern',
    source: 'query/regex',
    docs: names,
    where: () => ({ name: /^haircut/ }),
    ids: ['s3'],
  },
  {
    name: 'a pattern without case, by the SDK',
    source: 'CloudBase: db.RegExp',
    docs: names,
    where: (_, db) => ({ name: db.RegExp({ regexp: '^haircut$', options: 'i' }) }),
    ids: ['s2'],
  },
  {
    name: 'a pattern of Chinese',
    source: 'query/regex',
    docs: names,
    where: (_, db) => ({ name: db.RegExp({ regexp: '诊', options: '' }) }),
    ids: ['s1'],
  },
  {
    name: 'an expression over two fields',
    source: 'query/expr',
    docs: [
      { _id: 'over', spent: 5, budget: 4 },
      { _id: 'under', spent: 3, budget: 4 },
    ],
    where: (_) => expr(_, _.aggregate.gt(['$spent', '$budget'])),
    ids: ['over'],
  },
  {
    name: 'numbers as ids',
    source: 'CloudBase: doc(number)',
    docs: [{ _id: 1 }, { _id: '1' }, { _id: 2 }],
    where: (_) => ({ _id: _.in([2, 1]) }),
    ids: [1, 2],
  },
]
