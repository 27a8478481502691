import { openStore } from '../store/open-store'
import type { DriverName } from '../store/sql-driver'
import { ACTIONS } from './actions/action-table'
import { insertMissing } from './actions/insert-missing'
import { readText } from './actions/read-request'
import type { Change } from './collection'
import { databaseError, isDatabaseError, notImplemented } from './database-error'
import type { CollectionSpec } from './index/index-spec'
import { type Collections, openCollections } from './open-collections'
import { mingoFailure } from './query/compile-query'
import type { Action, Session, WireAnswer, WireRequest } from './session'
import { idBytesOf } from './stored-document'
import { openTransactions, type Transaction, type Transactions } from './transactions/open-transactions'
import { encodeEjson } from './values/encode-ejson'

export type { CollectionSpec } from './index/index-spec'
export type { WireAnswer, WireRequest } from './session'

export type DatabaseOptions = {
  dataDir: string
  driver: DriverName
  /** full: an answered write survives a power cut; normal: it survives a killed process. */
  durable: 'normal' | 'full'
  collections: CollectionSpec[]
  /** The clock the functions see, in milliseconds. */
  now: () => number
  /** How long a transaction may stay open, in milliseconds of real time; the cloud's 30 seconds unless told. */
  transactionLifetime?: number
}

export type Database = {
  /** Handles one call of the SDK whole: what it answered as written is on disk. Never throws. */
  run(request: WireRequest): WireAnswer
  /** Documents of a collection as plain JSON, in insertion order. Throws if there is no such collection. */
  page(collection: string, options: { skip: number; limit: number }): { total: number; documents: unknown[] }
  /** Every document of a collection as Extended JSON text, in insertion order, read as it is asked for. */
  texts(collection: string): Iterable<string>
  collections(): { name: string; count: number }[]
  /** Adds those whose `_id` is not there yet, all or none, making the collection if needed; gives how many. */
  insertMissing(collection: string, documents: Record<string, unknown>[]): number
  /** Whatever is written during the work meets a full disk: see the fault `disk-full`. */
  whileDiskIsFull<T>(work: () => T): T
  /** What the cloud silently limits and someone should know; each is told once. */
  warnings(): string[]
  close(): void
}

type Parts = {
  collections: Collections
  transactions: Transactions
  now: () => number
  warn(text: string): void
}

const TRANSACTION_LIFETIME = 30_000

const commit = ({ collections, transactions }: Parts, changes: Change[]): void => {
  if (changes.length > 0) collections.commit(changes, transactions.observe)
}

const openSession = (parts: Parts, transaction: Transaction | undefined): Session => ({
  now: parts.now(),
  collection: parts.collections.get,
  overlay: ({ name }) => transaction && parts.transactions.overlay(transaction, name),
  write: (changes) => (transaction ? parts.transactions.stage(transaction, changes) : commit(parts, changes)),
  warn: parts.warn,
})

const addCollection = ({ collections }: Parts, name: string): WireAnswer => {
  if (collections.has(name)) {
    throw databaseError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceExist] Table exist: ${name}`)
  }
  collections.create(name)
  return { data: {} }
}

/** An operation that is refused ends its transaction, as in MongoDB: what came before it is gone too. */
const runInside = (parts: Parts, transaction: Transaction, run: Action, request: WireRequest): WireAnswer => {
  try {
    return run(openSession(parts, transaction), request)
  } catch (error) {
    parts.transactions.abort(transaction)
    throw error
  }
}

const handle = (parts: Parts, request: WireRequest): WireAnswer => {
  const action = readText(request, 'action')
  const { transactions } = parts
  const current = (): Transaction => transactions.find(readText(request, 'transactionId'))
  if (action === 'database.startTransaction') return { transactionId: transactions.begin().id }
  if (action === 'database.addCollection') return addCollection(parts, readText(request, 'collectionName'))
  if (action === 'database.commitTransaction') {
    commit(parts, transactions.finish(current()))
    return { data: {} }
  }
  if (action === 'database.abortTransaction') {
    transactions.abort(current())
    return { data: {} }
  }
  const run = ACTIONS.get(action)
  if (run === undefined) throw notImplemented(`the action ${action}`)
  return request.transactionId
    ? runInside(parts, current(), run, request)
    : run(openSession(parts, undefined), request)
}

const failure = ({ warn }: Parts, thrown: unknown): WireAnswer => {
  const error = mingoFailure(thrown)
  if (isDatabaseError(error)) return { code: error.databaseCode, message: error.message }
  const cause = error instanceof Error ? error : new Error(String(error))
  warn(`internal error of the database: ${cause.stack ?? cause.message}`)
  return { code: 'SYS_ERR', message: `internal error of the local database: ${cause.message}` }
}

/** Opens the database of a data folder. Throws when another process holds the folder. */
export const openDatabase = (options: DatabaseOptions): Database => {
  const store = openStore({ ...options, idOf: idBytesOf })
  const collections = openCollections(store, options.collections)
  const lifetime = options.transactionLifetime ?? TRANSACTION_LIFETIME
  const told = new Set<string>()
  let untold: string[] = []
  const warn = (text: string): void => {
    if (!told.has(text)) untold.push(text)
    told.add(text)
  }
  const transactions = openTransactions(lifetime, () => performance.now())
  const parts: Parts = { collections, transactions, now: options.now, warn }
  return {
    run(request) {
      try {
        return handle(parts, request)
      } catch (error) {
        return failure(parts, error)
      }
    },
    page(name, { skip, limit }) {
      const collection = collections.get(name)
      const documents = collection.page(skip, limit).map(({ doc }): unknown => JSON.parse(encodeEjson(doc)))
      return { total: collection.size(), documents }
    },
    *texts(name) {
      for (const { doc } of collections.get(name).entries()) yield encodeEjson(doc)
    },
    collections: () => collections.names().map((name) => ({ name, count: collections.get(name).size() })),
    insertMissing: (name, documents) =>
      insertMissing(collections, name, documents, options.now(), (changes) => commit(parts, changes)),
    whileDiskIsFull: store.whileFull,
    warnings() {
      const drained = untold
      untold = []
      return drained
    },
    close: store.close,
  }
}
