import type { SqlDriver, SqlRow } from './sql-driver'

/** One key of an index and the document it leads to. */
export type KeyRow = { id: Uint8Array; seq: number }
/** Keys from `from` (inclusive) to `to` (exclusive), by their bytes. */
export type KeyBounds = { from: Uint8Array; to: Uint8Array }

/** The keys of one index, in order on disk; equal keys in the order of their documents. */
export type KeyTable = {
  readonly sqlName: string
  /** The declaration it was made for, as text. */
  readonly spec: string
  /** True once a document had more than one key, or none: then walking the keys is not walking the documents. */
  isMultikey(): boolean
  /** To be told once such a document is on disk. */
  setMultikey(): void
  /** Gives up to `limit` keys, in order or backwards, those behind `after` when it is given. */
  range(bounds: KeyBounds, options: { limit: number; reverse: boolean; after?: KeyRow }): KeyRow[]
}

/** Before the first document of a key: their numbers begin at 0. */
const NO_SEQ = -1

const readKey = ({ id, seq }: SqlRow): KeyRow => {
  if (id instanceof Uint8Array && typeof seq === 'number') return { id, seq }
  throw new Error('an index holds a key without bytes or number')
}

/** Reads the keys of an SQL table that has the columns `id` and `seq`. */
export const openKeyTable = (
  driver: SqlDriver,
  sqlName: string,
  spec: string,
  multikey: boolean,
): KeyTable => {
  const forward = `SELECT id, seq FROM ${sqlName} WHERE (id, seq) > (?, ?) AND id < ? ORDER BY id, seq LIMIT ?`
  const backward = `SELECT id, seq FROM ${sqlName} WHERE (id, seq) < (?, ?) AND id >= ? ORDER BY id DESC, seq DESC LIMIT ?`
  let isMultikey = multikey
  return {
    sqlName,
    spec,
    isMultikey: () => isMultikey,
    setMultikey: () => {
      isMultikey = true
    },
    range({ from, to }, { limit, reverse, after }) {
      const start = after ?? { id: reverse ? to : from, seq: NO_SEQ }
      const end = reverse ? from : to
      return driver.all(reverse ? backward : forward, [start.id, start.seq, end, limit]).map(readKey)
    },
  }
}
