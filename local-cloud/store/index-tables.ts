import type { DocumentTable, StoredRow } from './document-table'
import { type KeyRow, type KeyTable, openKeyTable } from './key-table'
import type { SqlDriver } from './sql-driver'
import { addKeys, markMultikey } from './write-rows'

/** The keys of one document's text, a list for each of some indexes. */
export type KeysOf = (json: string) => Uint8Array[][]

const ROWS_AT_A_TIME = 1000
/** The more are sorted at once, the fewer times a page of the index is fetched again; in memory they are some MB. */
const KEYS_AT_A_TIME = 100_000

/** Every row of a table, some at a time. */
export function* everyRow(table: DocumentTable): Iterable<StoredRow> {
  for (let last: number | undefined = -1; last !== undefined; ) {
    const seqs: number[] = table.seqsAfter(last, ROWS_AT_A_TIME)
    if (seqs.length > 0) yield* table.bySeq(seqs)
    last = seqs.at(-1)
  }
}

/** The number SQLite gave the row inserted last. */
export const insertedId = (driver: SqlDriver): number =>
  Number(driver.all('SELECT last_insert_rowid() AS id', [])[0]?.id)

const collectionId = ({ sqlName }: DocumentTable): number => Number(sqlName.slice('documents_'.length))

/** The indexes a collection has on disk. */
export const readIndexes = (driver: SqlDriver, table: DocumentTable): KeyTable[] =>
  driver
    .all('SELECT id, spec, multikey FROM indexes WHERE collection = ?', [collectionId(table)])
    .map(({ id, spec, multikey }) => openKeyTable(driver, `index_${id}`, String(spec), multikey === 1))

const makeIndex = (driver: SqlDriver, table: DocumentTable, spec: string): KeyTable => {
  driver.run('INSERT INTO indexes (collection, spec) VALUES (?, ?)', [collectionId(table), spec])
  const sqlName = `index_${insertedId(driver)}`
  driver.exec(
    `CREATE TABLE ${sqlName} (id BLOB NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (id, seq)) WITHOUT ROWID`,
  )
  return openKeyTable(driver, sqlName, spec, false)
}

/** Adds keys in their order, so that each page of the index is written once. */
const addSorted = (driver: SqlDriver, index: KeyTable, keys: KeyRow[]): void => {
  keys.sort((one, other) => Buffer.compare(one.id, other.id))
  for (const { id, seq } of keys.splice(0)) addKeys(driver, index, seq, [id])
}

type Filling = { index: KeyTable; waiting: KeyRow[] }

/** Makes indexes of all the rows there are, in one pass over them; the caller holds the transaction. */
export const makeIndexes = (
  driver: SqlDriver,
  table: DocumentTable,
  specs: string[],
  keysOf: KeysOf,
): KeyTable[] => {
  const filling = specs.map((spec): Filling => ({ index: makeIndex(driver, table, spec), waiting: [] }))
  for (const { seq, json } of everyRow(table)) {
    const keys = keysOf(json)
    for (const [at, { index, waiting }] of filling.entries()) {
      const ids = keys[at] ?? []
      for (const id of ids) waiting.push({ id, seq })
      if (waiting.length >= KEYS_AT_A_TIME) addSorted(driver, index, waiting)
      if (ids.length === 1 || index.isMultikey()) continue
      markMultikey(driver, index)
      index.setMultikey()
    }
  }
  for (const { index, waiting } of filling) addSorted(driver, index, waiting)
  return filling.map(({ index }) => index)
}

/** Removes an index and its keys; the caller holds the transaction. */
export const removeIndex = (driver: SqlDriver, { sqlName }: KeyTable): void => {
  driver.run('DELETE FROM indexes WHERE id = ?', [Number(sqlName.slice('index_'.length))])
  driver.exec(`DROP TABLE ${sqlName}`)
}
