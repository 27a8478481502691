import type { DocumentTable } from './document-table'
import type { KeyTable } from './key-table'
import type { SqlDriver } from './sql-driver'

/** The keys one document loses and gains in one index. */
export type KeyWrite = { keys: KeyTable; removed: Uint8Array[]; added: Uint8Array[]; isMultikey: boolean }
/** One row written (`json` is its new text) or removed (`json` is null), with its keys. */
export type RowWrite = {
  table: DocumentTable
  seq: number
  id: Uint8Array
  isNew: boolean
  json: string | null
  keys: KeyWrite[]
}

const MANY_ROWS = 100
const NO_KEY = new Uint8Array()

const writeRow = (driver: SqlDriver, { table: { sqlName }, seq, id, json, isNew }: RowWrite): void => {
  if (json === null) driver.run(`DELETE FROM ${sqlName} WHERE seq = ?`, [seq])
  else if (isNew) driver.run(`INSERT INTO ${sqlName} (seq, id, json) VALUES (?, ?, ?)`, [seq, id, json])
  else driver.run(`UPDATE ${sqlName} SET json = ? WHERE seq = ?`, [json, seq])
}

/** Remembers with the index itself, in the transaction that makes it so, that documents have several keys. */
export const markMultikey = (driver: SqlDriver, { sqlName }: KeyTable): void =>
  driver.run('UPDATE indexes SET multikey = 1 WHERE id = ?', [Number(sqlName.slice('index_'.length))])

export const addKeys = (driver: SqlDriver, { sqlName }: KeyTable, seq: number, ids: Uint8Array[]): void => {
  for (const id of ids) driver.run(`INSERT INTO ${sqlName} (id, seq) VALUES (?, ?)`, [id, seq])
}

const writeKeys = (driver: SqlDriver, seq: number, { keys, removed, added, isMultikey }: KeyWrite): void => {
  for (const id of removed) driver.run(`DELETE FROM ${keys.sqlName} WHERE id = ? AND seq = ?`, [id, seq])
  addKeys(driver, keys, seq, added)
  if (isMultikey && !keys.isMultikey()) markMultikey(driver, keys)
}

type PlacedKeys = { seq: number; write: KeyWrite }

/** By index and key: of many rows, those that lie on one page of an index are then written one after another. */
const inKeyOrder = (one: PlacedKeys, other: PlacedKeys): number => {
  if (one.write.keys !== other.write.keys) return one.write.keys.sqlName < other.write.keys.sqlName ? -1 : 1
  return Buffer.compare(one.write.added[0] ?? NO_KEY, other.write.added[0] ?? NO_KEY)
}

/** Writes the rows and their keys; the caller holds the transaction. */
export const writeRows = (driver: SqlDriver, writes: RowWrite[]): void => {
  for (const write of writes) writeRow(driver, write)
  const keys = writes.flatMap(({ seq, keys }): PlacedKeys[] => keys.map((write) => ({ seq, write })))
  if (writes.length >= MANY_ROWS) keys.sort(inKeyOrder)
  for (const { seq, write } of keys) writeKeys(driver, seq, write)
}

/** Whether one SQL statement does it all: then no transaction of more is needed. */
export const isOneStatement = ([first, ...more]: RowWrite[]): boolean =>
  first !== undefined && more.length === 0 && first.keys.length === 0

/** What memory has to know once the rows are on disk. */
export const noteWritten = (writes: RowWrite[]): void => {
  for (const { keys } of writes) for (const one of keys) if (one.isMultikey) one.keys.setMultikey()
}
