import { expr } from '../untyped-commands'
import type { QueryCase } from './query-case'
import { names, numbers, stock } from './query-documents'

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
