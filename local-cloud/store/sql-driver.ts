/** What SQLite can hold in our tables: a document's text, its number, and keys as bytes. */
export type SqlValue = string | number | Uint8Array | null
export type SqlRow = Record<string, SqlValue>

/**
 * The whole of SQLite that the store needs. Every method is synchronous: when it returns, it is done.
 * Statements are prepared once and kept; `close` lets them go.
 */
export type SqlDriver = {
  /** Runs statements without values (schema, pragmas, BEGIN, COMMIT). */
  exec(sql: string): void
  /** Runs one statement that changes rows. */
  run(sql: string, values: SqlValue[]): void
  /** Runs one query and gives all its rows. */
  all(sql: string, values: SqlValue[]): SqlRow[]
  close(): void
}

export type DriverName = 'node-sqlite' | 'wasm'
