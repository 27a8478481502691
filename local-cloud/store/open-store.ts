import { join } from 'node:path'
import { type DocumentTable, openDocumentTable, type StoredRow } from './document-table'
import { inTransaction } from './in-transaction'
import { type KeyRow, type KeyTable, openKeyTable } from './key-table'
import { lockDataFolder } from './lock-data-folder'
import { openNodeSqlite } from './open-node-sqlite'
import { openWasmSqlite } from './open-wasm-sqlite'
import { markPrepared, prepareFile } from './prepare-file'
import type { DriverName, SqlDriver } from './sql-driver'
import { addKeys, isOneStatement, markMultikey, noteWritten, type RowWrite, writeRows } from './write-rows'

/** `idOf` and `keysOf` read the text of a document; they are needed to bring older files up to date. */
export type StoreOptions = {
  dataDir: string
  driver: DriverName
  durable: 'normal' | 'full'
  idOf: (json: string) => Uint8Array
}

export type KeysOf = (json: string) => Uint8Array[]

export type Store = {
  collections(): string[]
  addCollection(name: string): void
  /** Throws for a collection that was not added. */
  table(collection: string): DocumentTable
  /** The indexes a collection has on disk. */
  indexes(collection: string): KeyTable[]
  /** Makes an index of all the documents there are, all at once or not at all. */
  addIndex(collection: string, spec: string, keysOf: KeysOf): KeyTable
  dropIndex(index: KeyTable): void
  /** Does everything in `work` as one change of the file. */
  together(work: () => void): void
  /** Writes all rows or none; they are on disk when it returns. */
  write(writes: RowWrite[]): void
  close(): void
}

const ROWS_AT_A_TIME = 1000
/** The more are sorted at once, the fewer times a page of the index is fetched again; in memory they are some MB. */
const KEYS_AT_A_TIME = 100_000
const openDriver = { 'node-sqlite': openNodeSqlite, wasm: openWasmSqlite }

function* everyRow(table: DocumentTable): Iterable<StoredRow> {
  for (let last: number | undefined = 0; last !== undefined; ) {
    const seqs: number[] = table.seqsAfter(last, ROWS_AT_A_TIME)
    if (seqs.length > 0) yield* table.bySeq(seqs)
    last = seqs.at(-1)
  }
}

const upgradeIds = (driver: SqlDriver, tables: Iterable<DocumentTable>, idOf: StoreOptions['idOf']): void =>
  inTransaction(driver, () => {
    for (const table of tables) {
      for (const { seq, json } of everyRow(table)) {
        driver.run(`UPDATE ${table.sqlName} SET id = ? WHERE seq = ?`, [idOf(json), seq])
      }
    }
  })

/** Adds keys in their order, so that each page of the index is written once. */
const addSorted = (driver: SqlDriver, index: KeyTable, keys: KeyRow[]): void => {
  keys.sort((one, other) => Buffer.compare(one.id, other.id))
  for (const { id, seq } of keys.splice(0)) addKeys(driver, index, seq, [id])
}

const fillIndex = (driver: SqlDriver, table: DocumentTable, index: KeyTable, keysOf: KeysOf): void => {
  const waiting: KeyRow[] = []
  for (const { seq, json } of everyRow(table)) {
    const ids = keysOf(json)
    for (const id of ids) waiting.push({ id, seq })
    if (waiting.length >= KEYS_AT_A_TIME) addSorted(driver, index, waiting)
    if (ids.length === 1 || index.isMultikey()) continue
    markMultikey(driver, index)
    index.setMultikey()
  }
  addSorted(driver, index, waiting)
}

const insertedId = (driver: SqlDriver): number =>
  Number(driver.all('SELECT last_insert_rowid() AS id', [])[0]?.id)

const readTables = (driver: SqlDriver): Map<string, DocumentTable> => {
  const rows = driver.all('SELECT id, name FROM collections ORDER BY id', [])
  return new Map(rows.map(({ id, name }) => [String(name), openDocumentTable(driver, `documents_${id}`)]))
}

const collectionId = ({ sqlName }: DocumentTable): number => Number(sqlName.slice('documents_'.length))

type Together = (work: () => void) => void

const indexActions = (driver: SqlDriver, table: Store['table'], together: Together) => ({
  indexes: (collection: string): KeyTable[] =>
    driver
      .all('SELECT id, spec, multikey FROM indexes WHERE collection = ?', [collectionId(table(collection))])
      .map(({ id, spec, multikey }) => openKeyTable(driver, `index_${id}`, String(spec), multikey === 1)),
  addIndex: (collection: string, spec: string, keysOf: KeysOf): KeyTable => {
    const documents = table(collection)
    let index: KeyTable | undefined
    together(() => {
      driver.run('INSERT INTO indexes (collection, spec) VALUES (?, ?)', [collectionId(documents), spec])
      index = openKeyTable(driver, `index_${insertedId(driver)}`, spec, false)
      driver.exec(
        `CREATE TABLE ${index.sqlName} (id BLOB NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (id, seq)) WITHOUT ROWID`,
      )
      fillIndex(driver, documents, index, keysOf)
    })
    if (index === undefined) throw new Error(`the index ${spec} was not made`)
    return index
  },
  dropIndex: ({ sqlName }: KeyTable): void =>
    together(() => {
      driver.run('DELETE FROM indexes WHERE id = ?', [Number(sqlName.slice('index_'.length))])
      driver.exec(`DROP TABLE ${sqlName}`)
    }),
})

const storeOver = (driver: SqlDriver, tables: Map<string, DocumentTable>, close: () => void): Store => {
  let isTogether = false
  const together: Together = (work) => {
    if (isTogether) return work()
    isTogether = true
    try {
      inTransaction(driver, work)
    } finally {
      isTogether = false
    }
  }
  const table = (collection: string): DocumentTable => {
    const known = tables.get(collection)
    if (known === undefined) throw new Error(`no collection ${collection} in the store`)
    return known
  }
  const addCollection = (name: string): void => {
    let sqlName = ''
    together(() => {
      driver.run('INSERT INTO collections (name) VALUES (?)', [name])
      sqlName = `documents_${insertedId(driver)}`
      driver.exec(
        `CREATE TABLE ${sqlName} (seq INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, json TEXT NOT NULL)`,
      )
    })
    tables.set(name, openDocumentTable(driver, sqlName))
  }
  return {
    collections: () => [...tables.keys()],
    addCollection,
    table,
    ...indexActions(driver, table, together),
    together,
    write: (writes) => {
      if (isOneStatement(writes)) writeRows(driver, writes)
      else together(() => writeRows(driver, writes))
      noteWritten(writes)
    },
    close,
  }
}

/**
 * Opens the SQLite file of a data folder: one table a collection, its rows (id, document as text) in insertion
 * order, and one table an index. `durable` full survives a power cut (fsync at each write), normal survives a
 * killed process. Throws when another process holds the folder or the driver is not there.
 */
export const openStore = ({ dataDir, driver: driverName, durable, idOf }: StoreOptions): Store => {
  const unlock = lockDataFolder(dataDir)
  let driver: SqlDriver | undefined
  const close = (): void => {
    driver?.close()
    unlock()
  }
  try {
    driver = openDriver[driverName](join(dataDir, 'database.sqlite'))
    const layout = prepareFile(driver, durable)
    const tables = readTables(driver)
    if (layout === 0) upgradeIds(driver, tables.values(), idOf)
    markPrepared(driver, layout)
    return storeOver(driver, tables, close)
  } catch (error) {
    close()
    throw error
  }
}
