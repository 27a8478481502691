import type { Change, Collection } from './collection'
import type { Overlay } from './query/find-documents'

/** The JSON body of one of the SDK's calls, and the JSON body that answers it. */
export type WireRequest = Record<string, unknown>
export type WireAnswer = Record<string, unknown>

/**
 * What an action works with. Outside a transaction it sees the documents as they are and its writes are on disk
 * when `write` returns; inside one it sees the transaction's view and its writes wait for the commit.
 */
export type Session = {
  /** Milliseconds of the clock the functions see. */
  now: number
  /** Throws DATABASE_COLLECTION_NOT_EXIST. */
  collection(name: string): Collection
  overlay(collection: Collection): Overlay | undefined
  /** All changes or none; throws E11000, or a conflict with another transaction. */
  write(changes: Change[]): void
  warn(text: string): void
}

export type Action = (session: Session, request: WireRequest) => WireAnswer
