import { randomUUID } from 'node:crypto'
import type { Change } from '../collection'
import { databaseError, requestFailed } from '../database-error'
import type { Overlay } from '../query/find-documents'
import type { Document } from '../values/document'

type View = {
  /** Committed by others since the transaction began: what the document was at its beginning. */
  older: Map<string, Document | null>
  staged: Map<string, Change>
  /** Both together: what the transaction sees in place of what lies in the collection. */
  overlay: Overlay
}
export type Transaction = { id: string; expiresAt: number; views: Map<string, View> }

export type Transactions = {
  begin(): Transaction
  /** Throws when there is none of that id (any more). */
  find(id: string): Transaction
  stage(transaction: Transaction, changes: Change[]): void
  overlay(transaction: Transaction, collection: string): Overlay | undefined
  /** Ends the transaction and gives its changes. Throws DATABASE_TRANSACTION_CONFLICT. */
  finish(transaction: Transaction): Change[]
  abort(transaction: Transaction): void
  /** To be told of every change just before it is applied, so that open transactions keep what they saw. */
  observe(changes: Change[]): void
}

/** The cloud's own words (CloudBase's SDK tests); which document it was is told to whoever debugs. */
const conflict = ({ collection, key }: Change): Error =>
  databaseError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ' +
      `Please check your request, but if the problem persists, contact us. (document ${key} of ${collection.name})`,
  )

const viewOf = (transaction: Transaction, collection: string): View => {
  const view = transaction.views.get(collection) ?? {
    older: new Map(),
    staged: new Map(),
    overlay: new Map(),
  }
  transaction.views.set(collection, view)
  return view
}

const keepOlder = (transaction: Transaction, { collection, key, before }: Change): void => {
  const view = viewOf(transaction, collection.name)
  if (view.older.has(key)) return
  const document = before?.doc ?? null
  view.older.set(key, document)
  if (!view.staged.has(key)) view.overlay.set(key, document)
}

const stageOne = (transaction: Transaction, change: Change): void => {
  const view = viewOf(transaction, change.collection.name)
  view.staged.set(change.key, change)
  view.overlay.set(change.key, change.after)
}

const stagedChanges = (transaction: Transaction): Change[] =>
  [...transaction.views.values()].flatMap(({ staged }) => [...staged.values()])

const isChanged = (transaction: Transaction, { collection, key }: Change): boolean =>
  transaction.views.get(collection.name)?.older.has(key) ?? false

const isStaged = (transaction: Transaction, { collection, key }: Change): boolean =>
  transaction.views.get(collection.name)?.staged.has(key) ?? false

/**
 * Snapshot isolation over documents: a transaction reads what was there when it began, and of two that write one
 * document the first wins. The loser is told at once, at its write or at its commit, and nobody ever waits; so
 * there is nothing to deadlock on. `lifetime` and `clock` are in milliseconds of a clock that only goes forward.
 */
export const openTransactions = (lifetime: number, clock: () => number): Transactions => {
  const open = new Map<string, Transaction>()
  const dropExpired = (): void => {
    for (const one of open.values()) if (one.expiresAt <= clock()) open.delete(one.id)
  }
  const stage = (transaction: Transaction, changes: Change[]): void => {
    dropExpired()
    const others = [...open.values()].filter((other) => other !== transaction)
    for (const change of changes) {
      if (!isChanged(transaction, change) && !others.some((other) => isStaged(other, change))) continue
      open.delete(transaction.id)
      throw conflict(change)
    }
    for (const { collection } of changes) {
      const own = viewOf(transaction, collection.name).staged
      const together = new Map([...own, ...changes.map((change) => [change.key, change] as const)])
      collection.checkUnique([...together.values()].filter((change) => change.collection === collection))
    }
    for (const change of changes) stageOne(transaction, change)
  }
  return {
    begin() {
      dropExpired()
      const transaction = { id: randomUUID(), expiresAt: clock() + lifetime, views: new Map() }
      open.set(transaction.id, transaction)
      return transaction
    },
    find(id) {
      dropExpired()
      const transaction = open.get(id)
      if (transaction !== undefined) return transaction
      throw requestFailed(
        `[ResourceUnavailable.TransactionNotExist] Transaction does not exist, it must be committed or aborted in ${lifetime / 1000} seconds.`,
      )
    },
    stage,
    overlay(transaction, collection) {
      const overlay = transaction.views.get(collection)?.overlay
      return overlay?.size ? overlay : undefined
    },
    finish(transaction) {
      open.delete(transaction.id)
      const changes = stagedChanges(transaction)
      const lost = changes.find((change) => isChanged(transaction, change))
      if (lost !== undefined) throw conflict(lost)
      return changes
    },
    abort: (transaction) => {
      open.delete(transaction.id)
    },
    observe(changes) {
      for (const transaction of open.values()) for (const change of changes) keepOlder(transaction, change)
    },
  }
}
