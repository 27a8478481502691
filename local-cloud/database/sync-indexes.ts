import type { KeyTable } from '../store/key-table'
import type { Store } from '../store/open-store'
import { encodeKey } from './index/encode-key'
import { documentKeys } from './index/field-index'
import type { IndexSpec } from './index/index-spec'
import { readDocument } from './stored-document'

/** A declared index and where its keys lie. */
export type StoredIndex = { spec: IndexSpec; keys: KeyTable }

/** What the keys on disk depend on; whether they are unique is only asked of the documents to come. */
const specText = ({ name, fields }: IndexSpec): string => JSON.stringify({ name, fields })

/**
 * Brings the indexes on disk to what is declared: those no longer declared go, new ones are made of the documents
 * there are (some twenty seconds for a million). Afterwards no query ever waits for an index.
 */
export const syncIndexes = (store: Store, collection: string, specs: IndexSpec[]): StoredIndex[] => {
  const declared = new Map(specs.map((spec) => [specText(spec), spec]))
  const stored = new Map(store.indexes(collection).map((keys) => [keys.spec, keys]))
  for (const keys of stored.values()) if (!declared.has(keys.spec)) store.dropIndex(keys)
  const missing = [...declared.keys()].filter((text) => !stored.has(text))
  const specsOf = missing.flatMap((text) => declared.get(text) ?? [])
  const keysOf = (json: string): Uint8Array[][] => {
    const document = readDocument(collection, json)
    return specsOf.map((spec) => documentKeys(spec, document).map(encodeKey))
  }
  if (missing.length > 0) {
    for (const keys of store.addIndexes(collection, missing, keysOf)) stored.set(keys.spec, keys)
  }
  return [...declared].flatMap(([text, spec]) => {
    const keys = stored.get(text)
    return keys === undefined ? [] : [{ spec, keys }]
  })
}
