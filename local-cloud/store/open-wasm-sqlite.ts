import { rmSync } from 'node:fs'
import sqlite from 'node-sqlite3-wasm'
import type { SqlDriver, SqlRow } from './sql-driver'

type WasmStatement = ReturnType<InstanceType<typeof sqlite.Database>['prepare']>

/** Our tables hold text, bytes and small numbers alone; anything else was not written by us. */
const isRow = (row: object): row is SqlRow =>
  Object.values(row).every(
    (value) =>
      value === null || typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array,
  )

const readRows = (rows: object[]): SqlRow[] => {
  if (rows.every(isRow)) return rows
  throw new Error('the database file holds a value that is neither text, bytes nor a number')
}

/** A statement that failed cannot be reset, only let go; letting it go reports the same failure once more. */
const discard = (statement: WasmStatement): void => {
  try {
    statement.finalize()
  } catch {
    // The failure itself is on its way to the caller.
  }
}

/**
 * Opens a file with SQLite compiled to WebAssembly.
 * It locks by making the directory `<file>.lock`, which a killed process leaves behind; the caller has to hold
 * the data folder's own lock, so whatever directory is found here is stale and goes.
 */
export const openWasmSqlite = (file: string): SqlDriver => {
  rmSync(`${file}.lock`, { recursive: true, force: true })
  const database = new sqlite.Database(file)
  const prepared = new Map<string, WasmStatement>()
  const withStatement = <T>(sql: string, work: (statement: WasmStatement) => T): T => {
    const statement = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, statement)
    try {
      return work(statement)
    } catch (error) {
      prepared.delete(sql)
      discard(statement)
      throw error
    }
  }
  return {
    exec: (sql) => database.exec(sql),
    run: (sql, values) => withStatement(sql, (statement) => void statement.run(values)),
    all: (sql, values) => withStatement(sql, (statement) => readRows(statement.all(values))),
    close: () => {
      for (const one of prepared.values()) one.finalize()
      prepared.clear()
      database.close()
    },
  }
}
