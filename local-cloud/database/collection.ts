import { requestFailed } from './database-error'
import { createFieldIndex, type FieldIndex } from './index/field-index'
import type { IndexSpec } from './index/index-spec'
import type { Entry } from './index/sorted-entries'
import { type Document, keyOf } from './values/document'

/** What a write does to one document: `before` is missing for a new one, `after` is null for a removed one. */
export type Change = {
  collection: Collection
  key: string
  before: Entry | undefined
  after: Document | null
}

/** The documents of one collection in memory, with the indexes declared for it. */
export type Collection = {
  readonly name: string
  readonly size: () => number
  get(key: string): Entry | undefined
  /** In insertion order, which is the order of answers when nothing else orders them. */
  entries(): Iterable<Entry>
  /** The declared indexes and the one over `_id`; each is filled when first asked for. */
  readonly indexes: { spec: IndexSpec; use(): FieldIndex }[]
  /** The place in insertion order for one more document. */
  nextSeq(): number
  /** Throws E11000 if these changes would put one key of a unique index on two documents. */
  checkUnique(changes: Change[]): void
  /** Changes memory; `seq` is the place of the document, kept or new. */
  apply(change: Change, seq: number): void
}

type LazyIndex = { spec: IndexSpec; use(): FieldIndex; filled(): FieldIndex | undefined }

const ID_INDEX: IndexSpec = { name: '_id_', unique: true, fields: [{ field: '_id', direction: 1 }] }

const lazyIndex = (spec: IndexSpec, entries: () => Iterable<Entry>): LazyIndex => {
  let index: FieldIndex | undefined
  return {
    spec,
    filled: () => index,
    use() {
      if (index === undefined) {
        index = createFieldIndex(spec)
        index.fill(entries())
      }
      return index
    },
  }
}

const duplicate = (collection: string, index: string, document: Document, fields: string[]): Error => {
  const key = fields.map((field) => `${field}: ${JSON.stringify(document[field] ?? null)}`).join(', ')
  return requestFailed(
    `E11000 duplicate key error collection: ${collection} index: ${index} dup key: { ${key} }`,
  )
}

/** The `_id` is unique by the map the documents lie in, so only the declared indexes are looked at here. */
const checkIndex = (name: string, index: FieldIndex, changes: Change[], changing: Set<Entry>): void => {
  const taken = new Set<string>()
  for (const { before, after } of changes) {
    if (after === null) continue
    for (const key of index.keysOf(after)) {
      const prefix = { from: { prefix: key, side: 'before' }, to: { prefix: key, side: 'after' } } as const
      const others = [...index.sorted.range(prefix, false)]
      const isTaken = taken.has(key) || others.some((entry) => entry !== before && !changing.has(entry))
      const fields = index.spec.fields.map(({ field }) => field)
      if (isTaken) throw duplicate(name, index.spec.name, after, fields)
      taken.add(key)
    }
  }
}

/** Makes a collection from the rows the store gives, in the order of their `seq`. */
export const createCollection = (
  name: string,
  specs: IndexSpec[],
  documents: Iterable<Entry>,
): Collection => {
  const byKey = new Map<string, Entry>()
  let last = 0
  for (const entry of documents) {
    byKey.set(entry.key, entry)
    last = entry.seq
  }
  const indexes = [ID_INDEX, ...specs].map((spec) => lazyIndex(spec, () => byKey.values()))
  const unique = indexes.slice(1).filter(({ spec }) => spec.unique)
  const filled = (): FieldIndex[] => indexes.flatMap((index) => index.filled() ?? [])
  const put = (key: string, seq: number, before: Entry | undefined, after: Document): void => {
    if (before !== undefined) {
      const old = before.doc
      before.doc = after
      for (const index of filled()) index.replace(before, old)
      return
    }
    const entry: Entry = { seq, key, doc: after }
    byKey.set(key, entry)
    for (const index of filled()) index.add(entry)
  }
  return {
    name,
    size: () => byKey.size,
    get: (key) => byKey.get(key),
    entries: () => byKey.values(),
    indexes,
    nextSeq: () => ++last,
    checkUnique(changes) {
      const changing = new Set(changes.flatMap(({ before }) => before ?? []))
      for (const index of unique) checkIndex(name, index.use(), changes, changing)
    },
    apply({ key, before, after }, seq) {
      if (after !== null) return put(key, seq, before, after)
      if (before === undefined) return
      byKey.delete(key)
      for (const index of filled()) index.remove(before, before.doc)
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
