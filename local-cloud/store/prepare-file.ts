import type { SqlDriver } from './sql-driver'

/** Enough that the inner pages of a million rows stay in memory; a read then fetches one page or two. */
const CACHE_KIB = 8192
/** What a log that a large write made long is cut down to (bytes). */
const LOG_BYTES = 16 * 1024 * 1024
/** 0: no indexes on disk, ids as text. */
const LAYOUT = 1

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS indexes (
    id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, spec TEXT NOT NULL, multikey INTEGER NOT NULL DEFAULT 0
  );`

const readLayout = (driver: SqlDriver): number =>
  Number(driver.all('PRAGMA user_version', [])[0]?.user_version ?? 0)

/**
 * Sets a file up; the order matters: waiting before WAL (a closing connection may still checkpoint), exclusive
 * before WAL. Answers the layout the file had. Throws for a file of a later version of this program.
 */
export const prepareFile = (driver: SqlDriver, durable: 'normal' | 'full'): number => {
  driver.exec('PRAGMA busy_timeout = 5000')
  driver.exec('PRAGMA locking_mode = EXCLUSIVE')
  driver.exec('PRAGMA journal_mode = WAL')
  driver.exec(`PRAGMA cache_size = -${CACHE_KIB}`)
  driver.exec(`PRAGMA journal_size_limit = ${LOG_BYTES}`)
  driver.exec(`PRAGMA synchronous = ${durable === 'full' ? 'FULL' : 'NORMAL'}`)
  const layout = readLayout(driver)
  if (layout > LAYOUT)
    throw new Error('the data folder was written by a later version; update this one first')
  driver.exec(SCHEMA)
  return layout
}

/** To be called once everything in the file is as this version wants it. */
export const markPrepared = (driver: SqlDriver, layout: number): void => {
  if (layout !== LAYOUT) driver.exec(`PRAGMA user_version = ${LAYOUT}`)
}
