import type { DocumentTable } from '../store/document-table'
import { requestFailed } from './database-error'
import type { CollectionCache } from './document-cache'
import { createDocumentReader } from './document-reader'
import { type FieldIndex, openFieldIndex } from './index/field-index'
import type { IndexSpec } from './index/index-spec'
import { createSortedEntries, type Entry } from './index/sorted-entries'
import type { StoredIndex } from './sync-indexes'
import { type Document, keyOf } from './values/document'
import { encodeEjson } from './values/encode-ejson'
import { readPath } from './values/read-path'

/** What a write does to one document: `before` is missing for a new one, `after` is null for a removed one. */
export type Change = {
  collection: Collection
  key: string
  before: Entry | undefined
  after: Document | null
}

/** The documents of one collection: on disk, the ones used lately in memory, with their indexes. */
export type Collection = {
  readonly name: string
  readonly table: DocumentTable
  readonly size: () => number
  get(key: string): Entry | undefined
  /** In insertion order, which is the order of answers when nothing else orders them. */
  entries(): Iterable<Entry>
  /** Part of the entries, in the same order. */
  page(skip: number, limit: number): Entry[]
  /** The declared indexes and the one over `_id`. */
  readonly indexes: { spec: IndexSpec; use(): FieldIndex }[]
  /** The declared indexes alone: their keys are written beside the documents. */
  readonly keyed: FieldIndex[]
  /** The place in insertion order for one more document. */
  nextSeq(): number
  /** Throws E11000 if these changes would put one key of a unique index on two documents. */
  checkUnique(changes: Change[]): void
  /** Tells memory what has been written; `seq` is the place of the document, `size` the length of its text. */
  noteWritten(change: Change, seq: number, size: number): void
}

export type CollectionParts = {
  name: string
  table: DocumentTable
  indexes: StoredIndex[]
  cache: CollectionCache
}

const ID_INDEX: IndexSpec = { name: '_id_', unique: true, fields: [{ field: '_id', direction: 1 }] }

const duplicate = (collection: string, index: string, document: Document, fields: string[]): Error => {
  const shown = (field: string): string => encodeEjson(readPath(document, field)[0])
  const key = fields.map((field) => `${field}: ${shown(field)}`).join(', ')
  return requestFailed(
    `E11000 duplicate key error collection: ${collection} index: ${index} dup key: { ${key} }`,
  )
}

/** The `_id` is unique by the table the documents lie in, so only the declared indexes are looked at here. */
const checkIndex = (name: string, index: FieldIndex, changes: Change[], changing: Set<number>): void => {
  const taken = new Set<string>()
  for (const { before, after } of changes) {
    if (after === null) continue
    const own = before === undefined ? [] : index.keysOf(before.doc)
    for (const key of index.keysOf(after)) {
      const others = own.includes(key) ? [] : index.sorted.seqsOf(key)
      const isTaken = taken.has(key) || others.some((seq) => seq !== before?.seq && !changing.has(seq))
      const fields = index.spec.fields.map(({ field }) => field)
      if (isTaken) throw duplicate(name, index.spec.name, after, fields)
      taken.add(key)
    }
  }
}

/** Opens a collection of the store: nothing of it is read yet. */
export const openCollection = ({ name, table, indexes: stored, cache }: CollectionParts): Collection => {
  const reader = createDocumentReader(name, table, cache)
  const open = ({ spec, keys }: StoredIndex): FieldIndex =>
    openFieldIndex(spec, keys, createSortedEntries(keys, reader.bySeq))
  const keyed = stored.map(open)
  const indexes = [open({ spec: ID_INDEX, keys: table.ids }), ...keyed].map((index) => ({
    spec: index.spec,
    use: () => index,
  }))
  const unique = keyed.filter(({ spec }) => spec.unique)
  let size: number | undefined
  let last: number | undefined
  const nextSeq = (): number => {
    last = (last ?? table.lastSeq()) + 1
    return last
  }
  const countUp = (more: number): void => {
    if (size !== undefined) size += more
  }
  return {
    name,
    table,
    size() {
      size ??= table.count()
      return size
    },
    get: reader.byKey,
    entries: reader.all,
    page: reader.page,
    indexes,
    keyed,
    nextSeq,
    checkUnique(changes) {
      const changing = new Set(changes.flatMap(({ before }) => before?.seq ?? []))
      for (const index of unique) checkIndex(name, index, changes, changing)
    },
    noteWritten({ key, before, after }, seq, length) {
      if (after !== null) cache.put({ seq, key, doc: after }, length)
      else if (before !== undefined) cache.drop(before)
      countUp((after === null ? 0 : 1) - (before === undefined ? 0 : 1))
    },
  }
}

/** The key of a document about to be stored. Throws when its `_id` cannot be one (an array or nothing). */
export const keyOfDocument = (document: Document): string => {
  const id = document._id
  if (id === undefined || id === null || Array.isArray(id))
    throw requestFailed('The _id field cannot be empty or an array')
  return keyOf(id)
}
