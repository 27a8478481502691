import type { SqlDriver, SqlRow, SqlValue } from './sql-driver'

type NativeStatement = {
  run(...values: SqlValue[]): unknown
  all(...values: SqlValue[]): SqlRow[]
}
type NativeDatabase = { exec(sql: string): void; prepare(sql: string): NativeStatement; close(): void }
type NativeModule = { DatabaseSync: new (file: string) => NativeDatabase }

const isNativeModule = (module: object | undefined): module is NativeModule =>
  module !== undefined && 'DatabaseSync' in module && typeof module.DatabaseSync === 'function'

/**
 * Opens a file with the SQLite built into Node.js.
 * Throws when this Node.js has none: the module is asked for by name at run time, so that the same bundle
 * still loads where it does not exist.
 */
export const openNodeSqlite = (file: string): SqlDriver => {
  const native = process.getBuiltinModule?.('node:sqlite')
  if (!isNativeModule(native)) throw new Error(`node:sqlite is not part of Node.js ${process.versions.node}`)
  const database = new native.DatabaseSync(file)
  const prepared = new Map<string, NativeStatement>()
  const statement = (sql: string): NativeStatement => {
    const known = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  return {
    exec: (sql) => database.exec(sql),
    run: (sql, values) => {
      statement(sql).run(...values)
    },
    all: (sql, values) => statement(sql).all(...values),
    close: () => {
      prepared.clear()
      database.close()
    },
  }
}
