import { rmSync } from 'node:fs'
import sqlite from 'node-sqlite3-wasm'
import type { SqlDriver, SqlRow, SqlValue } from './sql-driver'

type WasmStatement = ReturnType<InstanceType<typeof sqlite.Database>['prepare']>

const isSqlValue = (value: unknown): value is SqlValue =>
  value === null || typeof value === 'string' || typeof value === 'number'

const readRow = (row: Record<string, unknown>): SqlRow => {
  const read: SqlRow = {}
  for (const [column, value] of Object.entries(row)) {
    if (!isSqlValue(value)) throw new Error(`column ${column} holds a ${typeof value}`)
    read[column] = value
  }
  return read
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
  const statement = (sql: string): WasmStatement => {
    const known = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  return {
    exec: (sql) => database.exec(sql),
    run: (sql, values) => {
      statement(sql).run(values)
    },
    all: (sql, values) => statement(sql).all(values).map(readRow),
    close: () => {
      for (const one of prepared.values()) one.finalize()
      prepared.clear()
      database.close()
    },
  }
}
