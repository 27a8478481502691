import type { Row } from '../rows-of'
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
    name: 'a positional operator',
    before: { a: [1] },
    data: () => ({ 'a.$': 2 }),
    message: /\$ in the update path/,
  },
]
