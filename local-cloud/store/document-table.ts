import { type KeyTable, openKeyTable } from './key-table'
import type { SqlDriver, SqlRow } from './sql-driver'

/** `seq` is the row's place in insertion order, and the quickest way to it. */
export type StoredRow = { seq: number; json: string }

/** The documents of one collection on disk, by number and by the bytes of their id. */
export type DocumentTable = {
  readonly sqlName: string
  /** The order of the ids; `range` reads it as any other index. */
  readonly ids: KeyTable
  byId(id: Uint8Array): StoredRow | undefined
  /** The rows of these numbers that are there, in the order of the numbers. */
  bySeq(seqs: number[]): StoredRow[]
  /** The numbers behind `seq`, `limit` at most. */
  seqsAfter(seq: number, limit: number): number[]
  page(skip: number, limit: number): StoredRow[]
  /** Counts on disk: it takes some hundred milliseconds for a million documents. */
  count(): number
  lastSeq(): number
}

const readRow = ({ seq, json }: SqlRow): StoredRow => {
  if (typeof seq === 'number' && typeof json === 'string') return { seq, json }
  throw new Error('the store holds a row without number or text')
}

export const openDocumentTable = (driver: SqlDriver, sqlName: string): DocumentTable => {
  const number = (sql: string): number => Number(driver.all(sql, [])[0]?.n ?? 0)
  const rows = (where: string, values: (string | number | Uint8Array)[]): StoredRow[] =>
    driver.all(`SELECT seq, json FROM ${sqlName} ${where}`, values).map(readRow)
  return {
    sqlName,
    ids: openKeyTable(driver, sqlName, '', false),
    byId: (id) => rows('WHERE id = ?', [id])[0],
    bySeq: (seqs) =>
      seqs.length === 1
        ? rows('WHERE seq = ?', seqs)
        : rows('WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq', [JSON.stringify(seqs)]),
    seqsAfter: (seq, limit) =>
      driver
        .all(`SELECT seq FROM ${sqlName} WHERE seq > ? ORDER BY seq LIMIT ?`, [seq, limit])
        .map((row) => Number(row.seq)),
    page: (skip, limit) => rows('ORDER BY seq LIMIT ? OFFSET ?', [limit, skip]),
    count: () => number(`SELECT count(*) AS n FROM ${sqlName}`),
    lastSeq: () => number(`SELECT max(seq) AS n FROM ${sqlName}`),
  }
}
