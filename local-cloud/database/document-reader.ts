import type { DocumentTable, StoredRow } from '../store/document-table'
import type { CollectionCache } from './document-cache'
import { type Entry, pieceSizes } from './index/sorted-entries'
import { idBytes, readDocument } from './stored-document'
import { keyOf } from './values/document'

/** Documents of one collection, from memory where they are and from disk where not. */
export type DocumentReader = {
  byKey(key: string): Entry | undefined
  /** The documents of these numbers that are there, in the order of the numbers. */
  bySeq(seqs: number[]): Entry[]
  all(): Iterable<Entry>
  page(skip: number, limit: number): Entry[]
}

export const createDocumentReader = (
  name: string,
  table: DocumentTable,
  cache: CollectionCache,
): DocumentReader => {
  const keep = ({ seq, json }: StoredRow): Entry => {
    const doc = readDocument(name, json)
    const entry: Entry = { seq, key: keyOf(doc._id), doc }
    cache.put(entry, json.length)
    return entry
  }
  const bySeq = (seqs: number[]): Entry[] => {
    const found = seqs.map((seq) => cache.bySeq(seq))
    const missing = seqs.filter((_, at) => found[at] === undefined)
    if (missing.length === 0) return found.flatMap((entry) => entry ?? [])
    const read = new Map(table.bySeq(missing).map((row) => [row.seq, keep(row)]))
    return seqs.flatMap((seq, at) => found[at] ?? read.get(seq) ?? [])
  }
  const readOne = (row: StoredRow | undefined): Entry | undefined => row && keep(row)
  function* all(): Iterable<Entry> {
    let last = -1
    for (const limit of pieceSizes()) {
      const seqs = table.seqsAfter(last, limit)
      yield* bySeq(seqs)
      last = seqs.at(-1) ?? last
      if (seqs.length < limit) return
    }
  }
  return {
    byKey: (key) => cache.byKey(key) ?? readOne(table.byId(idBytes(key))),
    bySeq,
    all,
    page: (skip, limit) => table.page(skip, limit).map((row) => cache.bySeq(row.seq) ?? keep(row)),
  }
}
