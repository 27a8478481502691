import { type Change, keyOfDocument } from '../collection'
import { databaseError } from '../database-error'
import type { Collections } from '../open-collections'
import { decodeEjson } from '../values/decode-ejson'
import { type Document, isPlainObject } from '../values/document'
import { encodeEjson } from '../values/encode-ejson'
import { storable } from './insert-document'

/** The caller keeps its object: what is stored is a copy, with Extended JSON read ({"$date": …}). */
const copyOf = (document: Record<string, unknown>, now: number): Document => {
  const copy = decodeEjson(encodeEjson(document), now)
  if (!isPlainObject(copy)) throw databaseError('INVALID_PARAM', 'a document must be an object')
  return storable(copy)
}

/** Adds the documents whose `_id` is not there yet, all or none; gives how many. */
export const insertMissing = (
  collections: Collections,
  name: string,
  documents: Record<string, unknown>[],
  now: number,
  commit: (changes: Change[]) => void,
): number => {
  if (!collections.has(name)) collections.create(name)
  const collection = collections.get(name)
  const missing = new Map<string, Change>()
  for (const document of documents) {
    const after = copyOf(document, now)
    const key = keyOfDocument(after)
    if (collection.get(key) === undefined) missing.set(key, { collection, key, before: undefined, after })
  }
  commit([...missing.values()])
  return missing.size
}
