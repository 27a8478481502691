import type { Entry } from './index/sorted-entries'

type Kept = { entry: Entry; size: number }
type Shelf = { byKey: Map<string, Kept>; bySeq: Map<number, Kept> }

/** The documents of one collection that were used lately. */
export type CollectionCache = {
  byKey(key: string): Entry | undefined
  bySeq(seq: number): Entry | undefined
  /** Keeps an entry in place of the one it had; `size` is the length of its text. */
  put(entry: Entry, size: number): void
  drop(entry: Entry): void
}
export type DocumentCache = { open(): CollectionCache }

/** Characters of text, twice; parsed they take about four times as many bytes. */
const ROOM = 5_000_000

const emptyShelf = (): Shelf => ({ byKey: new Map(), bySeq: new Map() })

const put = ({ byKey, bySeq }: Shelf, kept: Kept): void => {
  byKey.set(kept.entry.key, kept)
  bySeq.set(kept.entry.seq, kept)
}

const drop = ({ byKey, bySeq }: Shelf, { key, seq }: Entry): void => {
  byKey.delete(key)
  bySeq.delete(seq)
}

type Collection = { young: Shelf; old: Shelf }

/**
 * Parsed documents, for all collections together: when the young ones fill their room they become the old ones,
 * and what was old and not used meanwhile is let go. Memory does not grow with the documents on disk.
 */
export const createDocumentCache = (room = ROOM): DocumentCache => {
  const collections: Collection[] = []
  let used = 0
  const turn = (): void => {
    used = 0
    for (const one of collections) {
      one.old = one.young
      one.young = emptyShelf()
    }
  }
  const keep = ({ young }: Collection, kept: Kept): void => {
    put(young, kept)
    used += kept.size
    if (used > room) turn()
  }
  const open = (): CollectionCache => {
    const own: Collection = { young: emptyShelf(), old: emptyShelf() }
    collections.push(own)
    const renew = (kept: Kept | undefined): Entry | undefined => {
      if (kept === undefined) return undefined
      drop(own.old, kept.entry)
      keep(own, kept)
      return kept.entry
    }
    return {
      byKey: (key) => own.young.byKey.get(key)?.entry ?? renew(own.old.byKey.get(key)),
      bySeq: (seq) => own.young.bySeq.get(seq)?.entry ?? renew(own.old.bySeq.get(seq)),
      put(entry, size) {
        drop(own.old, entry)
        keep(own, { entry, size })
      },
      drop(entry) {
        drop(own.young, entry)
        drop(own.old, entry)
      },
    }
  }
  return { open }
}
