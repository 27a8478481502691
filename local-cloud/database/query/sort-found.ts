import { fieldKey } from '../index/field-index'
import type { Document } from '../values/document'
import { readPath } from '../values/read-path'

export type Sort = [path: string, direction: 1 | -1][]

/** Of an array, the smallest element orders upwards, the largest downwards. */
const orderKey = (document: Document, sort: Sort): string =>
  sort
    .map(([path, direction]) => {
      const keys = readPath(document, path).map((value) => fieldKey(value, direction))
      return keys.sort()[0]
    })
    .join('')

/** Orders whatever carries a document; equal ones keep their order. */
export const sortFound = <T extends { doc: Document }>(found: T[], sort: Sort): T[] =>
  found
    .map((one) => ({ one, key: orderKey(one.doc, sort) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one)
