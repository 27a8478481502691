import { calculateObjectSize } from 'bson'
import { requestFailed } from './database-error'
import type { IndexSpec } from './index/index-spec'
import type { Document } from './values/document'
import { readPath } from './values/read-path'

/** The largest document, in bytes of BSON. Source: MongoDB manual, "Limits", BSON documents. */
const MAX_DOCUMENT = 16 * 1024 * 1024
/** The longest key of an index, in bytes. Source: WeChat's guide on indexes of the cloud database. */
const MAX_KEY = 1024
/** Text this short (characters of JSON, bytes of an encoded key) cannot be too large, however it is measured. */
const SHORT_TEXT = MAX_DOCUMENT / 16
const SHORT_KEY = MAX_KEY / 2

/** What a key needs around its values. */
const KEY_FRAME = 5

/** Throws in MongoDB's words when a document is larger than one may be. `text` is its JSON. */
export const checkDocumentSize = (document: Document, text: string): void => {
  if (text.length <= SHORT_TEXT) return
  const size = calculateObjectSize(document)
  if (size <= MAX_DOCUMENT) return
  throw requestFailed(
    `object to insert too large. size in bytes: ${size}, max size: ${MAX_DOCUMENT} (BSONObjectTooLarge)`,
  )
}

const sizeOf = (value: unknown): number => {
  if (typeof value === 'symbol' || value === undefined) return 2
  return calculateObjectSize({ '': value }) - KEY_FRAME
}

/** Throws in MongoDB's words when a document has a key in this index that is longer than one may be. */
export const checkKeySize = (
  { name, fields }: IndexSpec,
  document: Document,
  encoded: Uint8Array[],
): void => {
  if (encoded.every(({ length }) => length <= SHORT_KEY)) return
  const sizes = fields.map(({ field, direction }) =>
    direction === '2dsphere' ? 10 : Math.max(...readPath(document, field).map(sizeOf)),
  )
  const size = sizes.reduce((sum, one) => sum + one, KEY_FRAME)
  if (size <= MAX_KEY) return
  throw requestFailed(
    `WiredTigerIndex::insert: key too large to index, failing ${size} of ${MAX_KEY} bytes (index ${name})`,
  )
}
