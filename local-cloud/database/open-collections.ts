import type { Store } from '../store/open-store'
import type { KeyWrite, RowWrite } from '../store/write-rows'
import { type Change, type Collection, openCollection } from './collection'
import { databaseError, requestFailed } from './database-error'
import { createDocumentCache } from './document-cache'
import type { CollectionSpec, IndexSpec } from './index/index-spec'
import { checkDocumentSize, checkKeySize } from './size-limits'
import { idBytes } from './stored-document'
import { syncIndexes } from './sync-indexes'
import type { Document } from './values/document'
import { encodeEjson } from './values/encode-ejson'

export type Collections = {
  names(): string[]
  has(name: string): boolean
  create(name: string): void
  /** Throws DATABASE_COLLECTION_NOT_EXIST. */
  get(name: string): Collection
  /**
   * Checks unique indexes, writes to disk, then changes memory: if one fails, the later ones do not happen.
   * `beforeApply` is called between disk and memory, while the documents still are what they were.
   */
  commit(changes: Change[], beforeApply: (changes: Change[]) => void): void
}

type Placed = { change: Change; write: RowWrite }
type Keyed = { spec: IndexSpec; write: KeyWrite }

const ID_INDEX = { name: '_id_', unique: true, fields: [{ field: '_id', direction: 1 as const }] }

/** The text of a document as it will lie there. Throws when it, or one of its keys, is larger than one may be. */
const textOf = (document: Document, isNew: boolean, id: Uint8Array, keyed: Keyed[]): string => {
  const text = encodeEjson(document)
  checkDocumentSize(document, text)
  if (isNew) checkKeySize(ID_INDEX, document, [id])
  for (const { spec, write } of keyed) checkKeySize(spec, document, write.added)
  return text
}

const place = (change: Change): Placed => {
  const { collection, key, before, after } = change
  const keyed = collection.keyed.flatMap((index): Keyed[] => {
    const write = index.change(before?.doc, after)
    return write ? [{ spec: index.spec, write }] : []
  })
  const id = idBytes(key)
  const json = after === null ? null : textOf(after, before === undefined, id, keyed)
  const write: RowWrite = {
    table: collection.table,
    seq: before?.seq ?? collection.nextSeq(),
    id,
    isNew: before === undefined,
    json,
    keys: keyed.map((one) => one.write),
  }
  return { change, write }
}

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

/** What SQLite says when the disk takes no more (SQLITE_FULL, SQLITE_IOERR); its own rollback left nothing behind. */
const NO_ROOM = /database or disk is full|disk I\/O error/

const tellNoRoom = (write: () => void): void => {
  try {
    write()
  } catch (error) {
    if (!(error instanceof Error) || !NO_ROOM.test(error.message)) throw error
    throw requestFailed(`nothing was written (${error.message}): make room on the disk of the data folder`)
  }
}

/** The collections of a store: those declared are made if missing, those on disk keep their documents. */
export const openCollections = (store: Store, specs: CollectionSpec[]): Collections => {
  const cache = createDocumentCache()
  const opened = new Map<string, Collection>()
  const open = (name: string, indexes: CollectionSpec['indexes']): void => {
    const parts = { name, table: store.table(name), indexes: syncIndexes(store, name, indexes) }
    opened.set(name, openCollection({ ...parts, cache: cache.open() }))
  }
  const create = (name: string): void => {
    tellNoRoom(() => store.addCollection(name))
    open(name, [])
  }
  const declared = new Map(specs.map(({ name, indexes }) => [name, indexes]))
  store.together(() => {
    const known = new Set(store.collections())
    for (const name of declared.keys()) if (!known.has(name)) store.addCollection(name)
    for (const name of store.collections()) open(name, declared.get(name) ?? [])
  })
  return {
    names: () => [...opened.keys()],
    has: (name) => opened.has(name),
    create,
    get(name) {
      const collection = opened.get(name)
      if (collection === undefined) throw notExist(name)
      return collection
    },
    commit(changes, beforeApply) {
      checkUnique(changes)
      const placed = changes.map(place)
      tellNoRoom(() => store.write(placed.map(({ write }) => write)))
      beforeApply(changes)
      for (const { change, write } of placed) {
        change.collection.noteWritten(change, write.seq, write.json?.length ?? 0)
      }
    },
  }
}
