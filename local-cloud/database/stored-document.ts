import { encodeKey } from './index/encode-key'
import { decodeEjson } from './values/decode-ejson'
import { type Document, isPlainObject } from './values/document'
import { sortKey } from './values/sort-key'

/** Reads the text of a stored document. Throws for text that is none: the file was not written by us. */
export const readDocument = (collection: string, json: string): Document => {
  const doc = decodeEjson(json, 0)
  if (isPlainObject(doc)) return doc
  throw new Error(`${collection} holds a row that is no document`)
}

/** The bytes a document is found by, from the text that stands for its `_id` in memory (see keyOf). */
export const idBytes = (key: string): Uint8Array =>
  encodeKey(sortKey(key.startsWith('#') ? decodeEjson(key.slice(1), 0) : key))

/** The same bytes from the text of a stored document. */
export const idBytesOf = (json: string): Uint8Array => encodeKey(sortKey(readDocument('a table', json)._id))
