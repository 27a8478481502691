import { en } from '../text/en'
import { readDocument } from './read-document'

test('reads a document, new or changed', () => {
  expect(readDocument('{"n": 1}', en, null)).toEqual({ n: 1 })
  expect(readDocument('{"_id": "a", "n": 2}', en, { _id: 'a', n: 1 })).toEqual({ _id: 'a', n: 2 })
})

test.each([
  ['{"n": }', null, 'Not JSON'],
  ['[1]', null, en.data.notObject],
  ['null', null, en.data.notObject],
  ['{"_id": "b"}', { _id: 'a' }, en.data.otherId],
  ['{}', { _id: 'a' }, en.data.otherId],
])('refuses %s', (typed, was, why) => {
  expect(() => readDocument(typed, en, was)).toThrow(why)
})
