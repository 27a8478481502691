import type { DocumentCase } from './document-case'

const MEGABYTE = 1024 * 1024
/** A text makes a key of twelve bytes more: the length, the end of the text and the frame of a document. */
const longest = 1024 - 12
const keySource = 'WXD guide/database/index: a key of 1,024 bytes at most; MongoDB 4.0, code 17280'
const sizeSource = 'MongoDB manual, reference/limits: BSON documents of 16 MB at most'
const TOO_LONG = { errCode: -502001, errMsg: /key too large to index, failing 1025 of 1024 bytes/ }
const TOO_LARGE = { errCode: -502001, errMsg: /too large. size in bytes: \d+, max size: 16777216/ }

const text = (length: number): string => 'x'.repeat(length)

/** On a collection with an index of `code`, and one of `day` and `code` downwards. */
export const SIZE_INDEXES = [
  { name: 'code_1', unique: false, fields: [{ field: 'code', direction: 1 as const }] },
  {
    name: 'day_code',
    unique: false,
    fields: [
      { field: 'day', direction: 1 as const },
      { field: 'title', direction: -1 as const },
    ],
  },
]

export const sizeCases: DocumentCase[] = [
  {
    name: 'the longest key there may be',
    source: keySource,
    run: (things) => things.add({ data: { _id: 'a', code: text(longest) } }),
    answer: { _id: 'a' },
  },
  {
    name: 'a key one byte longer',
    source: keySource,
    run: (things) => things.add({ data: { _id: 'a', code: text(longest + 1) } }),
    fails: TOO_LONG,
    after: [],
  },
  {
    name: 'a key that is long in bytes, not in characters',
    source: keySource,
    run: (things) => things.add({ data: { _id: 'a', code: '水'.repeat(338) } }),
    fails: { errCode: -502001, errMsg: /failing 1026 of 1024 bytes \(index code_1\)/ },
    after: [],
  },
  {
    name: 'an element of an array that makes too long a key',
    source: keySource,
    run: (things) => things.add({ data: { _id: 'a', code: ['short', text(longest + 1)] } }),
    fails: TOO_LONG,
    after: [],
  },
  {
    name: 'a key of two fields, each short enough alone',
    source: keySource,
    run: (things) => things.add({ data: { _id: 'a', day: text(509), title: text(510) } }),
    fails: { errCode: -502001, errMsg: /key too large to index, failing 1038 .*day_code/ },
    after: [],
  },
  {
    name: 'an id longer than a key may be',
    source: keySource,
    run: (things) => things.add({ data: { _id: text(longest + 1) } }),
    fails: { errCode: -502001, errMsg: /failing 1025 of 1024 bytes \(index _id_\)/ },
    after: [],
  },
  {
    name: 'an update that makes a key too long',
    source: keySource,
    before: [{ _id: 'a', code: 'x' }],
    run: (things) => things.doc('a').update({ data: { code: text(longest + 1) } }),
    fails: TOO_LONG,
    after: [{ _id: 'a', code: 'x' }],
  },
  {
    name: 'a long text in a field without an index',
    source: keySource,
    run: (things) => things.add({ data: { _id: 'a', story: text(5000) } }),
    answer: { _id: 'a' },
  },
  {
    name: 'a document of more than 16 MB',
    source: sizeSource,
    run: (things) => things.add({ data: { _id: 'a', story: text(16 * MEGABYTE) } }),
    fails: TOO_LARGE,
    after: [],
  },
  {
    name: 'a document that grows past 16 MB',
    source: sizeSource,
    run: async (things) => {
      await things.add({ data: { _id: 'a', story: text(16 * MEGABYTE - 100) } })
      return things.doc('a').update({ data: { more: text(100) } })
    },
    fails: TOO_LARGE,
  },
]
