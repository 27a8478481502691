import { conditionOf, fieldsOf } from './document-filter'

test.each([
  ['is', '3', { n: { $in: [3, '3'] } }],
  ['is', '李师傅', { n: { $in: ['李师傅'] } }],
  ['not', 'true', { n: { $nin: [true, 'true'] } }],
  ['above', '2026-01-02', { n: { $gt: '2026-01-02' } }],
  ['below', '{"$date":"2026-01-02T00:00:00Z"}', { n: { $lt: { $date: '2026-01-02T00:00:00Z' } } }],
  ['has', 'a.b(', { n: { $regex: 'a\\.b\\(' } }],
] as const)('%s %s', (operator, typed, condition) => {
  expect(JSON.parse(conditionOf('n', operator, typed))).toEqual(condition)
})

test('fields are read off the documents, one step inside, dates and ids as one', () => {
  const documents = [
    { _id: { $oid: '1' }, at: { $date: 'x' }, push: { state: 'none' } },
    { _id: 'b', holders: [{ u: 'x', k: 'y' }], empty: [] },
  ]
  expect(fieldsOf(documents)).toEqual([
    '_id',
    'at',
    'empty',
    'holders',
    'holders.k',
    'holders.u',
    'push',
    'push.state',
  ])
})
