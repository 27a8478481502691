import { join } from 'node:path'
import { type DocumentTable, openDocumentTable } from './document-table'
import { fillUp } from './fill-up'
import { inTransaction } from './in-transaction'
import { everyRow, insertedId, type KeysOf, makeIndexes, readIndexes, removeIndex } from './index-tables'
import type { KeyTable } from './key-table'
import { lockDataFolder } from './lock-data-folder'
import { openNodeSqlite } from './open-node-sqlite'
import { openWasmSqlite } from './open-wasm-sqlite'
import { markPrepared, prepareFile } from './prepare-file'
import type { DriverName, SqlDriver } from './sql-driver'
import { isOneStatement, noteWritten, type RowWrite, writeRows } from './write-rows'

/** `idOf` reads the text of a document; it is needed to bring an older file up to date. */
export type StoreOptions = {
  dataDir: string
  driver: DriverName
  durable: 'normal' | 'full'
  idOf: (json: string) => Uint8Array
}

export type Store = {
  collections(): string[]
  addCollection(name: string): void
  /** Throws for a collection that was not added. */
  table(collection: string): DocumentTable
  /** The indexes a collection has on disk. */
  indexes(collection: string): KeyTable[]
  /** Makes indexes of all the documents there are, all at once or not at all; gives them in the order of `specs`. */
  addIndexes(collection: string, specs: string[], keysOf: KeysOf): KeyTable[]
  dropIndex(index: KeyTable): void
  /** Does everything in `work` as one change of the file. */
  together(work: () => void): void
  /** Writes all rows or none; they are on disk when it returns. */
  write(writes: RowWrite[]): void
  /** Whatever is written during the work meets a full disk, halfway: it throws and leaves nothing behind. */
  whileFull<T>(work: () => T): T
  close(): void
}

const openDriver = { 'node-sqlite': openNodeSqlite, wasm: openWasmSqlite }

const upgradeIds = (driver: SqlDriver, tables: Iterable<DocumentTable>, idOf: StoreOptions['idOf']): void =>
  inTransaction(driver, () => {
    for (const table of tables) {
      for (const { seq, json } of everyRow(table)) {
        driver.run(`UPDATE ${table.sqlName} SET id = ? WHERE seq = ?`, [idOf(json), seq])
      }
    }
  })

const readTables = (driver: SqlDriver): Map<string, DocumentTable> => {
  const rows = driver.all('SELECT id, name FROM collections ORDER BY id', [])
  return new Map(rows.map(({ id, name }) => [String(name), openDocumentTable(driver, `documents_${id}`)]))
}

const storeOver = (driver: SqlDriver, tables: Map<string, DocumentTable>, close: () => void): Store => {
  let isTogether = false
  let isFull = false
  const together: Store['together'] = (work) => {
    if (isTogether) return work()
    isTogether = true
    try {
      inTransaction(driver, () => {
        work()
        if (isFull) fillUp(driver)
      })
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
    indexes: (collection) => readIndexes(driver, table(collection)),
    addIndexes: (collection, specs, keysOf) => {
      let made: KeyTable[] = []
      together(() => {
        made = makeIndexes(driver, table(collection), specs, keysOf)
      })
      return made
    },
    dropIndex: (index) => together(() => removeIndex(driver, index)),
    together,
    write: (writes) => {
      if (isOneStatement(writes) && !isFull) writeRows(driver, writes)
      else together(() => writeRows(driver, writes))
      noteWritten(writes)
    },
    whileFull: (work) => {
      isFull = true
      try {
        return work()
      } finally {
        isFull = false
      }
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
