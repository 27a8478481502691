import type { Document } from '../values/document'

/** One document in memory. `seq` is its place in insertion order; `doc` is swapped, never changed. */
export type Entry = { readonly seq: number; readonly key: string; doc: Document }

/** A cut through the keys: just before all keys that begin with `prefix`, or just after them. */
export type Cut = { prefix: string; side: 'before' | 'after' }
export type KeyRange = { from: Cut; to: Cut }

/** Keys in order, each with its entry; equal keys in insertion order. */
export type SortedEntries = {
  readonly size: () => number
  insert(key: string, entry: Entry): void
  remove(key: string, entry: Entry): void
  /** Throws away what is held and takes these pairs instead, in any order. */
  fill(pairs: [string, Entry][]): void
  range(range: KeyRange, reverse: boolean): Iterable<Entry>
}

type Chunk = { keys: string[]; entries: Entry[] }

/** Large enough that a million keys make some thousand chunks, small enough that moving a half is nothing. */
const FULL_CHUNK = 512

const isLeftOf = (key: string, cut: Cut): boolean =>
  key < cut.prefix || (cut.side === 'after' && key.startsWith(cut.prefix))

/** The first place in [0, length) for which `isLeft` no longer holds. */
const bisect = (length: number, isLeft: (at: number) => boolean): number => {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isLeft(middle)) low = middle + 1
    else high = middle
  }
  return low
}

const keyAt = (chunk: Chunk | undefined, at: number): string => chunk?.keys[at] ?? ''
const lastKey = (chunk: Chunk | undefined): string => keyAt(chunk, (chunk?.keys.length ?? 0) - 1)

const isPairBefore = (chunk: Chunk | undefined, at: number, key: string, seq: number): boolean => {
  const here = keyAt(chunk, at)
  return here < key || (here === key && (chunk?.entries[at]?.seq ?? 0) < seq)
}

const split = (chunks: Chunk[], at: number, chunk: Chunk): void => {
  const middle = chunk.keys.length >>> 1
  chunks.splice(at + 1, 0, { keys: chunk.keys.splice(middle), entries: chunk.entries.splice(middle) })
}

const place = (chunks: Chunk[], key: string, seq: number): { chunkAt: number; at: number } => {
  const found = bisect(chunks.length, (at) =>
    isPairBefore(chunks[at], (chunks[at]?.keys.length ?? 0) - 1, key, seq),
  )
  const chunkAt = Math.min(found, chunks.length - 1)
  const chunk = chunks[chunkAt]
  return { chunkAt, at: bisect(chunk?.keys.length ?? 0, (at) => isPairBefore(chunk, at, key, seq)) }
}

const cutPlace = (chunks: Chunk[], cut: Cut): { chunkAt: number; at: number } => {
  const chunkAt = bisect(chunks.length, (at) => isLeftOf(lastKey(chunks[at]), cut))
  const chunk = chunks[chunkAt]
  return { chunkAt, at: bisect(chunk?.keys.length ?? 0, (at) => isLeftOf(keyAt(chunk, at), cut)) }
}

function* walk(chunks: Chunk[], { from, to }: KeyRange): Iterable<Entry> {
  let { chunkAt, at } = cutPlace(chunks, from)
  for (; chunkAt < chunks.length; chunkAt++, at = 0) {
    const chunk = chunks[chunkAt]
    for (; chunk !== undefined && at < chunk.keys.length; at++) {
      const entry = chunk.entries[at]
      if (entry === undefined || !isLeftOf(keyAt(chunk, at), to)) return
      yield entry
    }
  }
}

function* walkBack(chunks: Chunk[], { from, to }: KeyRange): Iterable<Entry> {
  const end = cutPlace(chunks, to)
  for (let chunkAt = Math.min(end.chunkAt, chunks.length - 1); chunkAt >= 0; chunkAt--) {
    const chunk = chunks[chunkAt]
    const start = chunkAt === end.chunkAt ? end.at : (chunk?.keys.length ?? 0)
    for (let at = start - 1; at >= 0; at--) {
      const entry = chunk?.entries[at]
      if (entry === undefined || isLeftOf(keyAt(chunk, at), from)) return
      yield entry
    }
  }
}

const fillChunks = (pairs: [string, Entry][]): Chunk[] => {
  pairs.sort(([a, one], [b, other]) => (a < b ? -1 : a > b ? 1 : one.seq - other.seq))
  const chunks: Chunk[] = []
  for (let at = 0; at < pairs.length; at += FULL_CHUNK / 2) {
    const part = pairs.slice(at, at + FULL_CHUNK / 2)
    chunks.push({ keys: part.map(([key]) => key), entries: part.map(([, entry]) => entry) })
  }
  return chunks.length === 0 ? [{ keys: [], entries: [] }] : chunks
}

export const createSortedEntries = (): SortedEntries => {
  let chunks = fillChunks([])
  let size = 0
  return {
    size: () => size,
    insert(key, entry) {
      const { chunkAt, at } = place(chunks, key, entry.seq)
      const chunk = chunks[chunkAt]
      if (chunk === undefined) throw new Error('an index always has a chunk')
      chunk.keys.splice(at, 0, key)
      chunk.entries.splice(at, 0, entry)
      size++
      if (chunk.keys.length > FULL_CHUNK) split(chunks, chunkAt, chunk)
    },
    remove(key, entry) {
      const { chunkAt, at } = place(chunks, key, entry.seq)
      const chunk = chunks[chunkAt]
      if (chunk?.entries[at] !== entry || chunk.keys[at] !== key) throw new Error('an index lost a key')
      chunk.keys.splice(at, 1)
      chunk.entries.splice(at, 1)
      size--
      if (chunk.keys.length === 0 && chunks.length > 1) chunks.splice(chunkAt, 1)
    },
    fill(pairs) {
      chunks = fillChunks(pairs)
      size = pairs.length
    },
    range: (range, reverse) => (reverse ? walkBack(chunks, range) : walk(chunks, range)),
  }
}
