import type { Store, StoreChange } from '../store/open-store'
import { type Change, type Collection, createCollection } from './collection'
import { databaseError } from './database-error'
import type { CollectionSpec } from './index/index-spec'
import type { Entry } from './index/sorted-entries'
import { decodeEjson } from './values/decode-ejson'
import { isPlainObject } from './values/document'
import { encodeEjson } from './values/encode-ejson'

export type Collections = {
  names(): string[]
  has(name: string): boolean
  create(name: string): void
  /** How many documents, without reading them if they have not been read yet. */
  count(name: string): number
  /** Reads the collection from disk at its first use. Throws DATABASE_COLLECTION_NOT_EXIST. */
  get(name: string): Collection
  /**
   * Checks unique indexes, writes to disk, then changes memory: if one fails, the later ones do not happen.
   * `beforeApply` is called between disk and memory, while the documents still are what they were.
   */
  commit(changes: Change[], beforeApply: (changes: Change[]) => void): void
}

function* readDocuments(store: Store, name: string): Iterable<Entry> {
  for (const { seq, key, json } of store.read(name)) {
    const doc = decodeEjson(json, 0)
    if (!isPlainObject(doc)) throw new Error(`${name} holds a row that is no document`)
    yield { seq, key, doc }
  }
}

type Placed = { change: Change; seq: number }

const place = (change: Change): Placed => ({
  change,
  seq: change.before?.seq ?? change.collection.nextSeq(),
})

const storeChange = ({ change: { collection, key, before, after }, seq }: Placed): StoreChange => ({
  collection: collection.name,
  seq,
  key,
  isNew: before === undefined,
  json: after === null ? null : encodeEjson(after),
})

const checkUnique = (changes: Change[]): void => {
  const byCollection = new Map<Collection, Change[]>()
  for (const change of changes) {
    const known = byCollection.get(change.collection)
    if (known === undefined) byCollection.set(change.collection, [change])
    else known.push(change)
  }
  for (const [collection, own] of byCollection) collection.checkUnique(own)
}

const notExist = (name: string): Error =>
  databaseError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request.`,
  )

/** The collections of a store: those declared are made if missing, those on disk keep their documents. */
export const openCollections = (store: Store, specs: CollectionSpec[]): Collections => {
  const indexes = new Map(specs.map((spec) => [spec.name, spec.indexes]))
  const known = new Set(store.collections())
  const loaded = new Map<string, Collection>()
  const create = (name: string): void => {
    store.addCollection(name)
    known.add(name)
  }
  for (const { name } of specs) if (!known.has(name)) create(name)
  const get = (name: string): Collection => {
    if (!known.has(name)) throw notExist(name)
    const collection =
      loaded.get(name) ?? createCollection(name, indexes.get(name) ?? [], readDocuments(store, name))
    loaded.set(name, collection)
    return collection
  }
  return {
    names: () => [...known],
    has: (name) => known.has(name),
    create,
    count: (name) => loaded.get(name)?.size() ?? store.countRows(name),
    get,
    commit(changes, beforeApply) {
      checkUnique(changes)
      const placed = changes.map(place)
      store.write(placed.map(storeChange))
      beforeApply(changes)
      for (const { change, seq } of placed) change.collection.apply(change, seq)
    },
  }
}
