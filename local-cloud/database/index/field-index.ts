import { readPoint } from '../geo/shape'
import type { Document } from '../values/document'
import { EMPTY_ARRAY, readPath, valueAt } from '../values/read-path'
import { invertKey, sortKey, TYPE_TAGS } from '../values/sort-key'
import type { IndexSpec } from './index-spec'
import { createSortedEntries, type Entry, type SortedEntries } from './sorted-entries'

export type FieldIndex = {
  readonly spec: IndexSpec
  readonly sorted: SortedEntries
  /** True once a document held an array under an indexed field: then one document has several keys. */
  isMultikey(): boolean
  keysOf(document: Document): string[]
  add(entry: Entry): void
  remove(entry: Entry, document: Document): void
  replace(entry: Entry, before: Document): void
  fill(entries: Iterable<Entry>): void
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

const sameKeys = (one: string[], other: string[]): boolean =>
  one.length === other.length && one.every((key, at) => key === other[at])

/** One declared index over the documents of a collection, in memory. Geo fields are indexed by latitude. */
export const createFieldIndex = (spec: IndexSpec): FieldIndex => {
  const sorted = createSortedEntries()
  let multikey = false
  const keysOf = (document: Document): string[] =>
    spec.fields.map((field) => partsOf(document, field)).reduce(combine, [''])
  const readKeys = (document: Document): string[] => {
    const keys = keysOf(document)
    multikey ||= keys.length > 1
    return keys
  }
  return {
    spec,
    sorted,
    isMultikey: () => multikey,
    keysOf,
    add(entry) {
      for (const key of readKeys(entry.doc)) sorted.insert(key, entry)
    },
    remove(entry, document) {
      for (const key of keysOf(document)) sorted.remove(key, entry)
    },
    replace(entry, before) {
      const old = keysOf(before)
      const next = readKeys(entry.doc)
      if (sameKeys(old, next)) return
      for (const key of old) sorted.remove(key, entry)
      for (const key of next) sorted.insert(key, entry)
    },
    fill(entries) {
      const pairs: [string, Entry][] = []
      for (const entry of entries) for (const key of readKeys(entry.doc)) pairs.push([key, entry])
      sorted.fill(pairs)
    },
  }
}
