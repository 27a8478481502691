import { join } from 'node:path'
import { lockDataFolder } from './lock-data-folder'
import { openNodeSqlite } from './open-node-sqlite'
import { openWasmSqlite } from './open-wasm-sqlite'
import type { DriverName, SqlDriver, SqlRow } from './sql-driver'

/** `seq` is the row's place in insertion order, and the quickest way to it. */
export type StoredRow = { seq: number; key: string; json: string }
/** One row written (`json` is its new text) or removed (`json` is null). */
export type StoreChange = {
  collection: string
  seq: number
  key: string
  isNew: boolean
  json: string | null
}
export type StoreOptions = { dataDir: string; driver: DriverName; durable: 'normal' | 'full' }

export type Store = {
  collections(): string[]
  addCollection(name: string): void
  /** Gives a collection's rows in the order they were inserted, some thousand at a time. */
  read(collection: string): Iterable<StoredRow>
  countRows(collection: string): number
  /** Writes all changes or none; they are on disk when it returns. */
  write(changes: StoreChange[]): void
  close(): void
}

const ROWS_AT_A_TIME = 5000
/** Enough that the inner pages of a million rows stay in memory; a write then reads one page at most. */
const CACHE_KIB = 8192
const openDriver = { 'node-sqlite': openNodeSqlite, wasm: openWasmSqlite }

/** The order matters: waiting before WAL (a closing connection may still checkpoint), exclusive before WAL. */
const prepare = (driver: SqlDriver, durable: 'normal' | 'full'): void => {
  driver.exec('PRAGMA busy_timeout = 5000')
  driver.exec('PRAGMA locking_mode = EXCLUSIVE')
  driver.exec('PRAGMA journal_mode = WAL')
  driver.exec(`PRAGMA cache_size = -${CACHE_KIB}`)
  driver.exec(`PRAGMA synchronous = ${durable === 'full' ? 'FULL' : 'NORMAL'}`)
  driver.exec('CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)')
}

const rollBack = (driver: SqlDriver): void => {
  try {
    driver.exec('ROLLBACK')
  } catch {
    // After a full disk, say, SQLite has rolled back by itself; the error that led here is the one to tell.
  }
}

const inTransaction = (driver: SqlDriver, work: () => void): void => {
  driver.exec('BEGIN IMMEDIATE')
  try {
    work()
    driver.exec('COMMIT')
  } catch (error) {
    rollBack(driver)
    throw error
  }
}

const readRow = (table: string, { seq, id, json }: SqlRow): StoredRow => {
  if (typeof seq === 'number' && typeof id === 'string' && typeof json === 'string')
    return { seq, key: id, json }
  throw new Error(`${table} holds a row without number, id or text`)
}

function* readRows(driver: SqlDriver, table: string): Iterable<StoredRow> {
  const sql = `SELECT seq, id, json FROM ${table} WHERE seq > ? ORDER BY seq LIMIT ${ROWS_AT_A_TIME}`
  for (let last: number | undefined = 0; last !== undefined; ) {
    const rows = driver.all(sql, [last])
    const read = rows.map((row) => readRow(table, row))
    yield* read
    last = read.at(-1)?.seq
  }
}

const changeRow = (driver: SqlDriver, table: string, { seq, key, json, isNew }: StoreChange): void => {
  if (json === null) driver.run(`DELETE FROM ${table} WHERE seq = ?`, [seq])
  else if (isNew) driver.run(`INSERT INTO ${table} (seq, id, json) VALUES (?, ?, ?)`, [seq, key, json])
  else driver.run(`UPDATE ${table} SET json = ? WHERE seq = ?`, [json, seq])
}

const listTables = (driver: SqlDriver, tables: Map<string, string>): void => {
  for (const { id, name } of driver.all('SELECT id, name FROM collections ORDER BY id', [])) {
    tables.set(String(name), `documents_${id}`)
  }
}

const storeOver = (driver: SqlDriver, close: () => void): Store => {
  const tables = new Map<string, string>()
  listTables(driver, tables)
  const tableOf = (collection: string): string => {
    const table = tables.get(collection)
    if (table === undefined) throw new Error(`no collection ${collection} in the store`)
    return table
  }
  const addCollection = (name: string): void => {
    inTransaction(driver, () => {
      driver.run('INSERT INTO collections (name) VALUES (?)', [name])
      const id = driver.all('SELECT id FROM collections WHERE name = ?', [name])[0]?.id
      driver.exec(
        `CREATE TABLE documents_${id} (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL)`,
      )
    })
    listTables(driver, tables)
  }
  const writeAll = (changes: StoreChange[]): void => {
    for (const change of changes) changeRow(driver, tableOf(change.collection), change)
  }
  return {
    collections: () => [...tables.keys()],
    addCollection,
    read: (collection) => readRows(driver, tableOf(collection)),
    countRows: (collection) =>
      Number(driver.all(`SELECT count(*) AS n FROM ${tableOf(collection)}`, [])[0]?.n ?? 0),
    write: (changes) => {
      if (changes.length > 1) inTransaction(driver, () => writeAll(changes))
      else writeAll(changes) // one statement is a transaction of its own
    },
    close,
  }
}

/**
 * Opens the SQLite file of a data folder: one table a collection, its rows (key, document as text) in insertion
 * order. `durable` full survives a power cut (fsync at each write), normal survives a killed process.
 * Throws when another process holds the folder or the driver is not there.
 */
export const openStore = ({ dataDir, driver: driverName, durable }: StoreOptions): Store => {
  const unlock = lockDataFolder(dataDir)
  try {
    const driver = openDriver[driverName](join(dataDir, 'database.sqlite'))
    prepare(driver, durable)
    return storeOver(driver, () => {
      driver.close()
      unlock()
    })
  } catch (error) {
    unlock()
    throw error
  }
}
