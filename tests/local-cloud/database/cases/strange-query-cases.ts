import { notPattern, objectId, withinCircle } from '../untyped-commands'
import type { QueryCase } from './query-case'
import { kinds, names, stock } from './query-documents'

const ID = '5f0000000000000000000001'
const all = kinds.map(({ _id }) => String(_id))
const but = (...gone: string[]): string[] => all.filter((id) => !gone.includes(id))
const at = (rest: Omit<QueryCase, 'docs'>): QueryCase => ({ docs: kinds, ...rest })

/** Every comparison once more, over one value of each type. */
const comparisons: QueryCase[] = [
  at({ name: 'eq of empty text', source: 'query/eq', where: (_) => ({ v: _.eq('') }), ids: ['empty'] }),
  at({
    name: 'eq of false is not zero or null',
    source: 'query/eq',
    where: (_) => ({ v: _.eq(false) }),
    ids: ['false'],
  }),
  at({ name: 'eq of an empty array', source: 'query/eq', where: (_) => ({ v: _.eq([]) }), ids: ['none'] }),
  at({
    name: 'eq of a date',
    source: 'query/eq',
    where: (_) => ({ v: _.eq(new Date(1000)) }),
    ids: ['date'],
  }),
  at({
    name: 'eq of an id',
    source: 'SDK: db.ObjectId',
    where: (_, db) => ({ v: _.eq(objectId(db, ID)) }),
    ids: ['id'],
  }),
  at({ name: 'neq of zero', source: 'query/ne', where: (_) => ({ v: _.neq(0) }), ids: but('zero') }),
  at({ name: 'neq of an element', source: 'query/ne', where: (_) => ({ v: _.neq('x') }), ids: but('list') }),
  at({ name: 'gt of a number', source: 'query/gt', where: (_) => ({ v: _.gt(0) }), ids: ['high', 'list'] }),
  at({ name: 'gt of text', source: 'query/gt', where: (_) => ({ v: _.gt('') }), ids: ['text', 'list'] }),
  at({ name: 'gt of false', source: 'query/gt', where: (_) => ({ v: _.gt(false) }), ids: ['true'] }),
  at({
    name: 'gte of a date',
    source: 'query/gte',
    where: (_) => ({ v: _.gte(new Date(1000)) }),
    ids: ['date'],
  }),
  at({
    name: 'gte of an object',
    source: 'query/gte',
    where: (_) => ({ v: _.gte({ a: 1 }) }),
    ids: ['object'],
  }),
  at({
    name: 'lt of a date has no numbers',
    source: 'query/lt',
    where: (_) => ({ v: _.lt(new Date(2000)) }),
    ids: ['date'],
  }),
  at({ name: 'lt of a number', source: 'query/lt', where: (_) => ({ v: _.lt(0) }), ids: ['low'] }),
  at({ name: 'lte of text', source: 'query/lte', where: (_) => ({ v: _.lte('') }), ids: ['empty'] }),
  at({
    name: 'lte of null',
    source: 'query/lte',
    where: (_) => ({ v: _.lte(null) }),
    ids: ['missing', 'null'],
  }),
  at({
    name: 'in of several types',
    source: 'query/in',
    where: (_) => ({ v: _.in([true, 0, 'x', null]) }),
    ids: ['missing', 'null', 'zero', 'list', 'true'],
  }),
  at({ name: 'in of nothing', source: 'query/in', where: (_) => ({ v: _.in([]) }), ids: [] }),
  at({
    name: 'in of an array as a whole',
    source: 'query/in',
    where: (_) => ({ v: _.in([[7, 'x']]) }),
    ids: ['list'],
  }),
  at({
    name: 'in of patterns',
    source: 'query/in',
    where: (_) => ({ v: _.in([/^x/, /水/]) }),
    ids: ['text', 'list'],
  }),
  at({ name: 'nin of nothing', source: 'query/nin', where: (_) => ({ v: _.nin([]) }), ids: all }),
  at({
    name: 'nin of several types',
    source: 'query/nin',
    where: (_) => ({ v: _.nin([7, '', false]) }),
    ids: but('list', 'empty', 'false'),
  }),
]

const elements: QueryCase[] = [
  at({
    name: 'exists of a field beneath',
    source: 'query/exists',
    where: (_) => ({ 'v.a': _.exists(true) }),
    ids: ['object'],
  }),
  at({
    name: 'exists false of a field beneath',
    source: 'query/exists',
    where: (_) => ({ 'v.a': _.exists(false) }),
    ids: but('object'),
  }),
  at({ name: 'size of none', source: 'query/size', where: (_) => ({ v: _.size(0) }), ids: ['none'] }),
  at({ name: 'size is not of text', source: 'query/size', where: (_) => ({ v: _.size(1) }), ids: [] }),
  at({ name: 'all of nothing', source: 'query/all', where: (_) => ({ v: _.all([]) }), ids: [] }),
  at({ name: 'all of types', source: 'query/all', where: (_) => ({ v: _.all([7, 'x']) }), ids: ['list'] }),
  at({
    name: 'all of an array as a whole',
    source: 'query/all',
    where: (_) => ({ v: _.all([[7, 'x']]) }),
    ids: ['list'],
  }),
  at({
    name: 'elemMatch of values',
    source: 'query/elemMatch',
    where: (_) => ({ v: _.elemMatch(_.gt(5)) }),
    ids: ['list'],
  }),
  at({
    name: 'mod is not of text',
    source: 'query/mod',
    where: (_) => ({ v: _.mod(5, 0) }),
    ids: ['zero', 'high'],
  }),
  at({ name: 'mod of a fraction', source: 'query/mod', where: (_) => ({ v: _.mod(7, -1) }), ids: ['low'] }),
  {
    name: 'elemMatch with a range and another field',
    source: 'query/elemMatch',
    docs: stock,
    where: (_) => ({ items: _.elemMatch({ k: _.gte(2), q: _.lt(10) }) }),
    ids: ['a'],
  },
  {
    name: 'elemMatch of objects only sees elements',
    source: 'query/elemMatch',
    docs: stock,
    where: (_) => ({ size: _.elemMatch({ h: 14 }) }),
    ids: [],
  },
]

const logic: QueryCase[] = [
  at({ name: 'not of eq', source: 'query/not', where: (_) => ({ v: _.not(_.eq(0)) }), ids: but('zero') }),
  at({
    name: 'not of exists',
    source: 'query/not',
    where: (_) => ({ v: _.not(_.exists(true)) }),
    ids: ['missing'],
  }),
  at({
    name: 'or within a field, three',
    source: 'query/or',
    where: (_) => ({ v: _.eq(0).or(_.eq('')).or(_.eq(true)) }),
    ids: ['zero', 'empty', 'true'],
  }),
  at({
    name: 'or of a list within a field',
    source: 'query/or',
    where: (_) => ({ v: _.or([_.lt(0), _.gt(100)]) }),
    ids: ['low', 'high'],
  }),
  at({
    name: 'and of a list within a field',
    source: 'query/and',
    where: (_) => ({ v: _.and([_.gte(0), _.lt(100)]) }),
    ids: ['zero', 'list'],
  }),
  at({
    name: 'nor of several fields',
    source: 'query/nor',
    where: (_) => _.nor([{ v: _.exists(true) }, { _id: 'x' }]),
    ids: ['missing'],
  }),
  at({
    name: 'or of arguments',
    source: 'SDK: Command.or',
    where: (_) => _.or({ v: 0 }, { v: '' }),
    ids: ['zero', 'empty'],
  }),
  at({
    name: 'a query and a logic of queries',
    source: 'query/and',
    where: (_) => _.and({ v: _.neq(0) }, _.or({ v: 0 }, { v: true })),
    ids: ['true'],
  }),
  at({ name: 'an empty query', source: 'SDK: where', where: () => ({}), ids: all }),
  at({
    name: 'a field that is undefined widens the query',
    source: 'observed: SDK drops it',
    where: () => ({ v: undefined, _id: 'zero' }),
    ids: ['zero'],
  }),
  {
    name: 'a pattern of several lines',
    source: 'query/regex',
    docs: [
      { _id: 'a', name: 'x\nyes' },
      { _id: 'b', name: 'no yes' },
    ],
    where: (_, db) => ({ name: db.RegExp({ regexp: '^yes', options: 'm' }) }),
    ids: ['a'],
  },
  {
    name: 'a pattern where a dot is a line end',
    source: 'query/regex',
    docs: [
      { _id: 'a', name: 'x\ny' },
      { _id: 'b', name: 'xy' },
    ],
    where: (_, db) => ({ name: db.RegExp({ regexp: 'x.y', options: 's' }) }),
    ids: ['a'],
  },
  {
    name: 'a pattern over elements of arrays',
    source: 'query/regex',
    docs: stock,
    where: () => ({ tags: /^bl/ }),
    ids: ['a', 'b'],
  },
  {
    name: 'not a pattern',
    source: 'query/not',
    docs: names,
    where: (_) => ({ name: notPattern(_, /haircut/i) }),
    ids: ['s0', 's1'],
  },
  {
    name: 'no circle so small',
    source: 'query/centerSphere',
    docs: [{ _id: 'a', place: { type: 'Point', coordinates: [104, 30] } }],
    where: (_) => ({ place: withinCircle(_, [104.001, 30], 1e-9) }),
    ids: [],
  },
]

export const strangeQueryCases: QueryCase[] = [...comparisons, ...elements, ...logic]
