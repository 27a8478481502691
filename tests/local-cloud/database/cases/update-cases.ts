import type { OpenSdk } from '../open-sdk'
import type { Row } from '../rows-of'
import { bit, max, rename, serverDateIn } from '../untyped-commands'

type Db = OpenSdk['db']
type Command = Db['command']

/** One document before and after an update (without `_id`). `source`: MongoDB manual, operator/update. */
export type UpdateCase = {
  name: string
  source: string
  before: Row
  data: (_: Command, db: Db) => object
  after: Row
  /** How many the SDK is told were changed; 1 unless told. */
  updated?: number
}

export const fieldCases: UpdateCase[] = [
  { name: 'a new field', source: 'set', before: { a: 1 }, data: () => ({ b: 2 }), after: { a: 1, b: 2 } },
  {
    name: 'the same value counts as no change',
    source: 'reference/command/update "nModified"',
    before: { a: 1 },
    data: () => ({ a: 1 }),
    after: { a: 1 },
    updated: 0,
  },
  {
    name: 'an object merges field by field',
    source: 'CloudBase: update flattens objects',
    before: { a: { x: 1, y: 2 } },
    data: () => ({ a: { y: 3 } }),
    after: { a: { x: 1, y: 3 } },
  },
  {
    name: 'set replaces an object',
    source: 'CloudBase: command.set',
    before: { a: { x: 1, y: 2 } },
    data: (_) => ({ a: _.set({ y: 3 }) }),
    after: { a: { y: 3 } },
  },
  {
    name: 'a path makes the objects on its way',
    source: 'set',
    before: {},
    data: () => ({ 'a.b.c': 1 }),
    after: { a: { b: { c: 1 } } },
  },
  {
    name: 'an array element by its place',
    source: 'set',
    before: { a: [{ b: 1 }, { b: 2 }] },
    data: () => ({ 'a.1.b': 5 }),
    after: { a: [{ b: 1 }, { b: 5 }] },
  },
  {
    name: 'a place past the end fills up with null',
    source: 'set',
    before: { a: [1] },
    data: () => ({ 'a.3': 4 }),
    after: { a: [1, null, null, 4] },
  },
  {
    name: 'an array replaces an array',
    source: 'set',
    before: { a: [1, 2] },
    data: () => ({ a: [3] }),
    after: { a: [3] },
  },
  {
    name: 'a date and the server date',
    source: 'CloudBase: serverDate',
    before: {},
    data: (_, db) => ({ at: new Date(7), now: db.serverDate(), soon: serverDateIn(db, 60_000) }),
    after: {
      at: new Date(7),
      now: new Date(Date.UTC(2026, 5, 1, 4)),
      soon: new Date(Date.UTC(2026, 5, 1, 4, 1)),
    },
  },
  {
    name: 'remove',
    source: 'unset',
    before: { a: 1, b: 2 },
    data: (_) => ({ a: _.remove() }),
    after: { b: 2 },
  },
  {
    name: 'remove beneath an object',
    source: 'unset',
    before: { a: { x: 1, y: 2 } },
    data: (_) => ({ 'a.x': _.remove() }),
    after: { a: { y: 2 } },
  },
  {
    name: 'remove what is not there',
    source: 'unset',
    before: { a: 1 },
    data: (_) => ({ 'b.c': _.remove() }),
    after: { a: 1 },
    updated: 0,
  },
  { name: 'inc', source: 'inc', before: { a: 1 }, data: (_) => ({ a: _.inc(2) }), after: { a: 3 } },
  { name: 'inc down', source: 'inc', before: { a: 1 }, data: (_) => ({ a: _.inc(-2) }), after: { a: -1 } },
  {
    name: 'inc of a missing field',
    source: 'inc',
    before: {},
    data: (_) => ({ a: _.inc(2) }),
    after: { a: 2 },
  },
  { name: 'mul', source: 'mul', before: { a: 3 }, data: (_) => ({ a: _.mul(2) }), after: { a: 6 } },
  {
    name: 'mul of a missing field',
    source: 'mul',
    before: {},
    data: (_) => ({ a: _.mul(2) }),
    after: { a: 0 },
  },
  {
    name: 'min',
    source: 'min',
    before: { a: 3, b: 1 },
    data: (_) => ({ a: _.min(2), b: _.min(2) }),
    after: { a: 2, b: 1 },
  },
  {
    name: 'max',
    source: 'max',
    before: { a: 3, b: 1 },
    data: (_) => ({ a: _.max(2), b: _.max(2) }),
    after: { a: 3, b: 2 },
  },
  {
    name: 'max of a missing field',
    source: 'max',
    before: {},
    data: (_) => ({ a: _.max(2) }),
    after: { a: 2 },
  },
  {
    name: 'max of dates',
    source: 'max',
    before: { a: new Date(5) },
    data: (_) => ({ a: max(_, new Date(9)) }),
    after: { a: new Date(9) },
  },
  {
    name: 'rename',
    source: 'rename',
    before: { a: 1 },
    data: (_) => ({ a: rename(_, 'b') }),
    after: { b: 1 },
  },
  {
    name: 'rename of what is not there',
    source: 'rename',
    before: { c: 1 },
    data: (_) => ({ a: rename(_, 'b') }),
    after: { c: 1 },
    updated: 0,
  },
  {
    name: 'bit',
    source: 'bit',
    before: { a: 13 },
    data: (_) => ({ a: bit(_, { and: 10 }) }),
    after: { a: 8 },
  },
]

export const arrayCases: UpdateCase[] = [
  {
    name: 'push one',
    source: 'push',
    before: { a: [1] },
    data: (_) => ({ a: _.push(2) }),
    after: { a: [1, 2] },
  },
  {
    name: 'push several',
    source: 'push',
    before: { a: [1] },
    data: (_) => ({ a: _.push([2, 3]) }),
    after: { a: [1, 2, 3] },
  },
  {
    name: 'push makes the array',
    source: 'push',
    before: {},
    data: (_) => ({ a: _.push([1]) }),
    after: { a: [1] },
  },
  {
    name: 'push at a place',
    source: 'position',
    before: { a: [1, 4] },
    data: (_) => ({ a: _.push({ each: [2, 3], position: 1 }) }),
    after: { a: [1, 2, 3, 4] },
  },
  {
    name: 'push at a place from the end',
    source: 'position',
    before: { a: [1, 2, 3] },
    data: (_) => ({ a: _.push({ each: [9], position: -1 }) }),
    after: { a: [1, 2, 9, 3] },
  },
  {
    name: 'push, sort and keep the last',
    source: 'slice',
    before: { a: [{ n: 3 }, { n: 1 }] },
    data: (_) => ({ a: _.push({ each: [{ n: 2 }], sort: { n: 1 }, slice: -2 }) }),
    after: { a: [{ n: 2 }, { n: 3 }] },
  },
  {
    name: 'push and sort plain values downwards',
    source: 'sort',
    before: { a: [1, 3] },
    data: (_) => ({ a: _.push({ each: [2], sort: -1 }) }),
    after: { a: [3, 2, 1] },
  },
  {
    name: 'push and keep the first',
    source: 'slice',
    before: { a: [1, 2] },
    data: (_) => ({ a: _.push({ each: [3], slice: 2 }) }),
    after: { a: [1, 2] },
    updated: 0,
  },
  {
    name: 'unshift',
    source: 'position',
    before: { a: [3] },
    data: (_) => ({ a: _.unshift([1, 2]) }),
    after: { a: [1, 2, 3] },
  },
  { name: 'pop', source: 'pop', before: { a: [1, 2] }, data: (_) => ({ a: _.pop() }), after: { a: [1] } },
  { name: 'shift', source: 'pop', before: { a: [1, 2] }, data: (_) => ({ a: _.shift() }), after: { a: [2] } },
  {
    name: 'pop of nothing',
    source: 'pop',
    before: { a: [] },
    data: (_) => ({ a: _.pop() }),
    after: { a: [] },
    updated: 0,
  },
  {
    name: 'pull a value',
    source: 'pull',
    before: { a: [1, 2, 1] },
    data: (_) => ({ a: _.pull(1) }),
    after: { a: [2] },
  },
  {
    name: 'pull by a condition',
    source: 'pull',
    before: { a: [1, 5, 9] },
    data: (_) => ({ a: _.pull(_.gt(4)) }),
    after: { a: [1] },
  },
  {
    name: 'pull objects that match',
    source: 'pull',
    before: {
      a: [
        { u: 'x', k: 1 },
        { u: 'y', k: 2 },
      ],
    },
    data: (_) => ({ a: _.pull({ u: 'x' }) }),
    after: { a: [{ u: 'y', k: 2 }] },
  },
  {
    name: 'pull objects by a condition',
    source: 'pull',
    before: { a: [{ k: 1 }, { k: 5 }] },
    data: (_) => ({ a: _.pull({ k: _.gte(2) }) }),
    after: { a: [{ k: 1 }] },
  },
  {
    name: 'pullAll',
    source: 'pullAll',
    before: { a: [1, 2, 3, 2] },
    data: (_) => ({ a: _.pullAll([2, 3]) }),
    after: { a: [1] },
  },
  {
    name: 'addToSet',
    source: 'addToSet',
    before: { a: [1] },
    data: (_) => ({ a: _.addToSet(2) }),
    after: { a: [1, 2] },
  },
  {
    name: 'addToSet of what is there',
    source: 'addToSet',
    before: { a: [{ x: 1 }] },
    data: (_) => ({ a: _.addToSet({ x: 1 }) }),
    after: { a: [{ x: 1 }] },
    updated: 0,
  },
  {
    name: 'addToSet of several',
    source: 'addToSet',
    before: { a: [1] },
    data: (_) => ({ a: _.addToSet({ $each: [1, 2, 2] }) }),
    after: { a: [1, 2] },
  },
  {
    name: 'several operators in one step',
    source: 'CloudBase: claim of a seat',
    before: { left: 2, holders: [], v: 1 },
    data: (_) => ({ left: _.inc(-1), holders: _.push({ each: [{ u: 'o' }] }), v: _.inc(1) }),
    after: { left: 1, holders: [{ u: 'o' }], v: 2 },
  },
]

/** Updates MongoDB refuses; the document stays as it was. */
export type RefusedCase = { name: string; before: Row; data: UpdateCase['data']; message: RegExp }

export const refusedCases: RefusedCase[] = [
  { name: 'inc of text', before: { a: 'x' }, data: (_) => ({ a: _.inc(1) }), message: /non-numeric type/ },
  {
    name: 'push on a number',
    before: { a: 1 },
    data: (_) => ({ a: _.push(1) }),
    message: /must be an array/,
  },
  {
    name: 'a field beneath a number',
    before: { a: 1 },
    data: () => ({ 'a.b': 1 }),
    message: /Cannot create field 'b'/,
  },
  {
    name: 'a field beneath null',
    before: { a: null },
    data: () => ({ a: { b: 1 } }),
    message: /Cannot create field 'b'/,
  },
  {
    name: 'a path and one beneath it',
    before: { a: {} },
    data: (_) => ({ a: _.set({ c: 1 }), 'a.b': _.inc(1) }),
    message: /would create a conflict at 'a'/,
  },
  {
    name: 'a positional operator',
    before: { a: [1] },
    data: () => ({ 'a.$': 2 }),
    message: /\$ in the update path/,
  },
]
