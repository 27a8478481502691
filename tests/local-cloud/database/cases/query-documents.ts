import type { Row } from '../rows-of'

export const numbers = [1, 2, 3, 4].map((n) => ({ _id: `n${n}`, n }))
export const mixed: Row[] = [
  { _id: 'missing' },
  { _id: 'null', v: null },
  { _id: 'zero', v: 0 },
  { _id: 'text', v: 'a' },
  { _id: 'list', v: ['a', 5] },
  { _id: 'empty', v: [] },
  { _id: 'date', v: new Date(5) },
  { _id: 'true', v: true },
]
export const stock: Row[] = [
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
export const names = ['理发预约', '义诊', 'Haircut', 'haircut 2'].map((name, at) => ({ _id: `s${at}`, name }))
export const dates = [1, 2, 3].map((day) => ({ _id: `d${day}`, at: new Date(Date.UTC(2026, 5, day)) }))
/** One document for each kind of value a field may hold, in MongoDB's order of types. */
export const kinds: Row[] = [
  { _id: 'missing' },
  { _id: 'null', v: null },
  { _id: 'low', v: -1.5 },
  { _id: 'zero', v: 0 },
  { _id: 'high', v: 1e15 },
  { _id: 'empty', v: '' },
  { _id: 'text', v: '水' },
  { _id: 'object', v: { a: 1 } },
  { _id: 'none', v: [] },
  { _id: 'list', v: [7, 'x'] },
  { _id: 'id', v: { $oid: '5f0000000000000000000001' } },
  { _id: 'false', v: false },
  { _id: 'true', v: true },
  { _id: 'date', v: new Date(1000) },
]
