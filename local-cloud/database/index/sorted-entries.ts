import type { KeyBounds, KeyRow, KeyTable } from '../../store/key-table'
import type { Document } from '../values/document'
import { afterPrefix, encodeKey } from './encode-key'

/** One document as it is stored. `seq` is its place in insertion order; it is never changed, only replaced. */
export type Entry = { readonly seq: number; readonly key: string; readonly doc: Document }

/** A cut through the keys: just before all keys that begin with `prefix`, or just after them. */
export type Cut = { prefix: string; side: 'before' | 'after' }
export type KeyRange = { from: Cut; to: Cut }

/** The documents of an index in the order of their keys; equal keys in insertion order. */
export type SortedEntries = {
  range(range: KeyRange, reverse: boolean): Iterable<Entry>
  /** The numbers of the documents that have exactly this key. */
  seqsOf(key: string): number[]
}

/** Most queries want a page; only those that go on are read in larger pieces. */
const PIECES = [32, 256, 2000] as const
const LAST_PIECE = PIECES[2]

const cutBytes = ({ prefix, side }: Cut): Uint8Array => {
  const bytes = encodeKey(prefix)
  return side === 'before' ? bytes : afterPrefix(bytes)
}

const boundsOf = ({ from, to }: KeyRange): KeyBounds => ({ from: cutBytes(from), to: cutBytes(to) })

/** The sizes in which something long is read, small at first. */
export function* pieceSizes(): Generator<number, never> {
  yield* PIECES
  for (;;) yield LAST_PIECE
}

/** Walks an index on disk; `resolve` gives the documents of some numbers, in the order of the numbers. */
export const createSortedEntries = (
  keys: KeyTable,
  resolve: (seqs: number[]) => Iterable<Entry>,
): SortedEntries => {
  function* walk(bounds: KeyBounds, reverse: boolean): Iterable<Entry> {
    let after: KeyRow | undefined
    for (const limit of pieceSizes()) {
      const rows = keys.range(bounds, { limit, reverse, ...(after && { after }) })
      yield* resolve(rows.map(({ seq }) => seq))
      if (rows.length < limit) return
      after = rows.at(-1)
    }
  }
  return {
    range: (range, reverse) => walk(boundsOf(range), reverse),
    seqsOf(key) {
      const from = encodeKey(key)
      return keys
        .range({ from, to: afterPrefix(from) }, { limit: LAST_PIECE, reverse: false })
        .map(({ seq }) => seq)
    },
  }
}
