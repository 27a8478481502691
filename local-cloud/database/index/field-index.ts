import type { KeyTable } from '../../store/key-table'
import type { KeyWrite } from '../../store/write-rows'
import { readPoint } from '../geo/shape'
import type { Document } from '../values/document'
import { EMPTY_ARRAY, readPath, valueAt } from '../values/read-path'
import { invertKey, sortKey, TYPE_TAGS } from '../values/sort-key'
import { encodeKey } from './encode-key'
import type { IndexSpec } from './index-spec'
import type { SortedEntries } from './sorted-entries'

export type FieldIndex = {
  readonly spec: IndexSpec
  readonly sorted: SortedEntries
  /** True once a document held an array under an indexed field: then one document has several keys. */
  isMultikey(): boolean
  keysOf(document: Document): string[]
  /** What a change of one document does to the keys on disk; undefined when it leaves them as they are. */
  change(before: Document | undefined, after: Document | null): KeyWrite | undefined
}

type IndexField = IndexSpec['fields'][number]

/** The part of a key that one value of one field gives. */
export const fieldKey = (value: unknown, direction: IndexField['direction']): string => {
  const key = value === EMPTY_ARRAY ? TYPE_TAGS.emptyArray : sortKey(value)
  return direction === -1 ? invertKey(key) : key
}

/** A geo field is indexed by the latitude of its point; any other geometry lies beside the numbers. */
const geoPart = (document: Document, field: string): string => {
  const value = valueAt(document, field)
  return sortKey(readPoint(value)?.[1] ?? value)
}

const partsOf = (document: Document, { field, direction }: IndexField): string[] => {
  if (direction === '2dsphere') return [geoPart(document, field)]
  const plain = field.includes('.') ? undefined : document[field]
  if (plain !== undefined && !Array.isArray(plain)) return [fieldKey(plain, direction)]
  const parts = readPath(document, field).map((value) => fieldKey(value, direction))
  return parts.length === 1 ? parts : [...new Set(parts)]
}

const combine = (prefixes: string[], parts: string[]): string[] =>
  prefixes.flatMap((prefix) => parts.map((part) => prefix + part))

/** The keys a document has in an index. */
export const documentKeys = (spec: IndexSpec, document: Document): string[] =>
  spec.fields.map((field) => partsOf(document, field)).reduce(combine, [''])

/** The keys that are in one list and not in the other, as bytes. */
const without = (keys: string[], others: string[]): Uint8Array[] =>
  keys.filter((key) => !others.includes(key)).map(encodeKey)

/** One declared index over the documents of a collection, kept on disk. Geo fields are indexed by latitude. */
export const openFieldIndex = (spec: IndexSpec, keys: KeyTable, sorted: SortedEntries): FieldIndex => {
  const keysOf = (document: Document): string[] => documentKeys(spec, document)
  return {
    spec,
    sorted,
    isMultikey: keys.isMultikey,
    keysOf,
    change(before, after) {
      const old = before === undefined ? [] : keysOf(before)
      const next = after === null ? [] : keysOf(after)
      const removed = without(old, next)
      const added = without(next, old)
      if (removed.length === 0 && added.length === 0) return undefined
      return { keys, removed, added, isMultikey: next.length > 1 }
    },
  }
}
