import type { QueryCase } from './query-case'
import { kinds, stock } from './query-documents'

const source = 'query/type'
const at = (name: string, type: unknown, ids: string[]): QueryCase => ({
  name: `type ${name}`,
  source,
  docs: kinds,
  where: () => ({ v: { $type: type } }),
  ids,
})

const sealed = [
  { _id: 'plain', thread: [{ by: 'a', text: 'x' }] },
  { _id: 'sealed', thread: [{ by: 'a' }, { by: 'b', sealed: 'x' }] },
  { _id: 'other', thread: [{ by: 'a', sealed: 7 }] },
  { _id: 'none', thread: [] },
  { _id: 'lists', thread: [{ by: 'a', sealed: [1, 'x'] }] },
]

/** The SDK has no command for `$type`; written out it is passed on. */
export const typeQueryCases: QueryCase[] = [
  at('string, of elements too', 'string', ['empty', 'text', 'list']),
  at('by its number', 2, ['empty', 'text', 'list']),
  at('number is every number', 'number', ['low', 'zero', 'high', 'list']),
  at('double', 'double', ['low']),
  at('int', 'int', ['zero', 'list']),
  at('long', 'long', ['high']),
  at('null is not missing', 'null', ['null']),
  at('array is the array itself', 'array', ['none', 'list']),
  at('object', 'object', ['object']),
  at('objectId', 'objectId', ['id']),
  at('bool or date', ['bool', 'date'], ['false', 'true', 'date']),
  {
    name: 'type of fields beneath an array',
    source,
    docs: sealed,
    where: () => ({ 'thread.sealed': { $type: 'string' } }),
    ids: ['sealed', 'lists'],
  },
  {
    name: 'type of fields of one element',
    source,
    docs: sealed,
    where: (_) => ({ thread: _.elemMatch({ by: 'b', sealed: { $type: 'string' } }) }),
    ids: ['sealed'],
  },
  {
    name: 'not of a type',
    source,
    docs: stock,
    where: () => ({ tags: { $not: { $type: 'array' } } }),
    ids: ['d'],
  },
]
