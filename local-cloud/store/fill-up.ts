import type { SqlDriver } from './sql-driver'

/** SQLite's own largest value, which is what a file may grow to unless told otherwise. */
const MOST_PAGES = 1_073_741_823

const numberOf = (driver: SqlDriver, pragma: string): number =>
  Number(driver.all(`PRAGMA ${pragma}`, [])[0]?.[pragma] ?? 0)

/**
 * Lets the transaction that is open run into a full disk: the file may not grow any more, and then more is written
 * than it has room for. Throws what SQLite itself throws then (SQLITE_FULL); afterwards there is room again.
 */
export const fillUp = (driver: SqlDriver): never => {
  const room = numberOf(driver, 'freelist_count') + 10
  const bytes = room * numberOf(driver, 'page_size')
  // Never less than the file has.
  driver.exec('PRAGMA max_page_count = 1')
  try {
    driver.exec(`CREATE TABLE no_room AS SELECT zeroblob(${bytes}) AS bytes`)
  } finally {
    driver.exec(`PRAGMA max_page_count = ${MOST_PAGES}`)
  }
  throw new Error('the disk did not fill up')
}
