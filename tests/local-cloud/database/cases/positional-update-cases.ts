import type { UpdateCase } from './update-case'

const slots = [
  { k: 'am', left: 2, names: ['a'] },
  { k: 'pm', left: 1, names: ['b', 'c'] },
]
const [am, pm] = slots

export const positionalCases: UpdateCase[] = [
  {
    name: 'the element the query matched',
    source: 'operator/update/positional',
    before: { a: [5, 8, 8] },
    where: () => ({ a: 8 }),
    data: () => ({ 'a.$': 9 }),
    after: { a: [5, 9, 8] },
  },
  {
    name: 'a field of the element the query matched',
    source: 'operator/update/positional',
    before: { slots },
    where: () => ({ 'slots.k': 'pm' }),
    data: (_) => ({ 'slots.$.left': _.inc(-1) }),
    after: { slots: [am, { ...pm, left: 0 }] },
  },
  {
    name: 'the element elemMatch matched',
    source: 'operator/update/positional',
    before: { slots },
    where: (_) => ({ slots: _.elemMatch({ k: 'am', left: _.gt(0) }) }),
    data: (_) => ({ 'slots.$.left': _.inc(-1), 'slots.$.names': _.push('z') }),
    after: { slots: [{ k: 'am', left: 1, names: ['a', 'z'] }, pm] },
  },
  {
    name: 'an element in an array deeper down',
    source: 'operator/update/positional',
    before: { o: { l: [1, 2] } },
    where: (_) => ({ 'o.l': _.gte(2) }),
    data: () => ({ 'o.l.$': 0 }),
    after: { o: { l: [1, 0] } },
  },
  {
    name: 'the element matched beside other conditions',
    source: 'operator/update/positional',
    before: { open: true, a: [1, 2, 3] },
    where: (_) => _.and([{ open: true }, { a: _.in([2, 3]) }]),
    data: (_) => ({ 'a.$': _.mul(10) }),
    after: { open: true, a: [1, 20, 3] },
  },
  {
    name: 'remove leaves null in the place of an element',
    source: 'operator/update/unset',
    before: { a: [1, 2] },
    where: () => ({ a: 1 }),
    data: (_) => ({ 'a.$': _.remove() }),
    after: { a: [null, 2] },
  },
  {
    name: 'all elements',
    source: 'operator/update/positional-all',
    before: { a: [1, 2] },
    data: (_) => ({ 'a.$[]': _.inc(10) }),
    after: { a: [11, 12] },
  },
  {
    name: 'a field of all elements',
    source: 'operator/update/positional-all',
    before: { slots },
    data: () => ({ 'slots.$[].left': 0 }),
    after: {
      slots: [
        { ...am, left: 0 },
        { ...pm, left: 0 },
      ],
    },
  },
  {
    name: 'all elements of arrays in all elements',
    source: 'operator/update/positional-all',
    before: { l: [{ n: [1, 2] }, { n: [3] }] },
    data: (_) => ({ 'l.$[].n.$[]': _.mul(2) }),
    after: { l: [{ n: [2, 4] }, { n: [6] }] },
  },
  {
    name: 'all elements of nothing',
    source: 'operator/update/positional-all',
    before: { a: [] },
    data: () => ({ 'a.$[]': 1 }),
    after: { a: [] },
    updated: 0,
  },
]
