import type { SqlDriver } from './sql-driver'

const rollBack = (driver: SqlDriver): void => {
  try {
    driver.run('ROLLBACK', [])
  } catch {
    // After a full disk, say, SQLite has rolled back by itself; the error that led here is the one to tell.
  }
}

/** Does all of the work or none of it; it is on disk when this returns. Throws what the work throws. */
export const inTransaction = (driver: SqlDriver, work: () => void): void => {
  driver.run('BEGIN IMMEDIATE', [])
  try {
    work()
    driver.run('COMMIT', [])
  } catch (error) {
    rollBack(driver)
    throw error
  }
}
