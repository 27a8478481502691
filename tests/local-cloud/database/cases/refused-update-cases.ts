import type { Row } from '../rows-of'
import { bit, increment } from '../untyped-commands'
import type { UpdateCase } from './update-case'

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
    name: 'a positional path that no condition of the query is about',
    before: { a: [1] },
    data: () => ({ 'a.$': 2 }),
    message: /did not find the match/,
  },
  {
    name: 'all elements of what is not there',
    before: {},
    data: () => ({ 'a.$[]': 2 }),
    message: /must exist in the document/,
  },
  {
    name: 'all elements of a number',
    before: { a: 1 },
    data: () => ({ 'a.$[]': 2 }),
    message: /non-array element/,
  },
  {
    name: 'elements by a filter, which the SDK cannot send',
    before: { a: [1] },
    data: () => ({ 'a.$[one]': 2 }),
    message: /No array filter/,
  },
  { name: 'mul of text', before: { a: 'x' }, data: (_) => ({ a: _.mul(2) }), message: /non-numeric type/ },
  { name: 'inc of null', before: { a: null }, data: (_) => ({ a: _.inc(2) }), message: /non-numeric type/ },
  {
    name: 'inc by text',
    before: { a: 1 },
    data: (_) => ({ a: increment(_, '1') }),
    message: /non-numeric argument/,
  },
  { name: 'pop of text', before: { a: 'x' }, data: (_) => ({ a: _.pop() }), message: /must be an array/ },
  {
    name: 'pull of a number',
    before: { a: 1 },
    data: (_) => ({ a: _.pull(1) }),
    message: /must be an array/,
  },
  {
    name: 'addToSet on null',
    before: { a: null },
    data: (_) => ({ a: _.addToSet(1) }),
    message: /must be an array/,
  },
  {
    name: 'pullAll of one value',
    before: { a: [1] },
    data: (_) => ({ a: _.pullAll(1) }),
    message: /array argument/,
  },
  { name: 'bit of a fraction', before: { a: 1.5 }, data: (_) => ({ a: bit(_, { and: 1 }) }), message: /bit/ },
  {
    name: 'bit by an unknown name',
    before: { a: 1 },
    data: (_) => ({ a: bit(_, { nand: 1 }) }),
    message: /bit/,
  },
  { name: 'an empty step of a path', before: {}, data: () => ({ 'a..b': 1 }), message: /empty field name/ },
  {
    name: 'a field called as an operator',
    before: { a: {} },
    data: () => ({ 'a.$b': 1 }),
    message: /dollar/,
  },
]
