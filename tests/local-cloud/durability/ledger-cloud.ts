import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../../local-cloud/database/open-database'
import { chooseDriver } from '../../../local-cloud/store/choose-driver'
import { openNodeSqlite } from '../../../local-cloud/store/open-node-sqlite'
import { openWasmSqlite } from '../../../local-cloud/store/open-wasm-sqlite'
import type { DriverName } from '../../../local-cloud/store/sql-driver'
import { requestJson } from '../../support/request-json'
import { startCloud, type TestCloud } from '../support/start-cloud'

/** WebAssembly runs everywhere; the built-in SQLite joins where this Node.js has one. */
export const DRIVERS: DriverName[] = chooseDriver() === 'wasm' ? ['wasm'] : ['wasm', 'node-sqlite']

const COLLECTIONS = [
  {
    name: 'rows',
    indexes: [{ name: 'group', unique: false, fields: [{ field: 'group', direction: 1 as const }] }],
  },
  { name: 'totals', indexes: [] },
  {
    name: 'wide',
    indexes: [
      {
        name: 'kind_n',
        unique: false,
        fields: [
          { field: 'kind', direction: 1 as const },
          { field: 'n', direction: 1 as const },
        ],
      },
    ],
  },
]
export const GROUPS = 7
const WIDE = Array.from({ length: 150 }, (_, at) => ({ _id: `wide-${at}`, kind: 'wide', n: 0 }))

export const startLedger = (driver: DriverName, dataDir: string): Promise<TestCloud> =>
  startCloud({
    dataDir,
    manifest: { collections: COLLECTIONS, seed: { totals: [{ _id: 'all', n: 0 }], wide: WIDE } },
    env: { XXT_DRIVER: driver, XXT_FUNCTIONS: join(__dirname, 'functions') },
  })

/** Calls the ledger: true when it answered that it was done, false when it answered an error; rejects without one. */
export const callLedger = async (url: string, path: string, input: object): Promise<boolean> => {
  const { body } = await requestJson(`${url}/call/ledger`, { path, input })
  return body !== null && typeof body === 'object' && 'ok' in body && body.ok === true
}

/** SQLite's own word on a file nobody has open. */
export const integrityOf = (driver: DriverName, file: string): unknown => {
  const sql = driver === 'wasm' ? openWasmSqlite(file) : openNodeSqlite(file)
  try {
    sql.exec('PRAGMA locking_mode = EXCLUSIVE')
    return sql.all('PRAGMA integrity_check', [])
  } finally {
    sql.close()
  }
}

/** `sweeps` are the different counts the swept documents have: one, as they are always swept together. */
export type Kept = {
  ids: string[]
  groupedIds: string[]
  total: number
  sweeps: number[]
  integrity: unknown
}

const textOf = (document: unknown, field: string): string =>
  document !== null && typeof document === 'object'
    ? String(Object.entries(document).find(([name]) => name === field)?.[1])
    : ''

/**
 * What lies on disk, read from a copy so that the cloud's own recovery is still to come: the ids of all rows,
 * the same found through the index, the total, the sweeps, and SQLite's word on the file.
 */
export const readKept = (driver: DriverName, cloudDir: string): Kept => {
  const copy = mkdtempSync(join(tmpdir(), 'xinxintong-copy-'))
  try {
    cpSync(join(cloudDir, 'data'), copy, { recursive: true })
    rmSync(join(copy, 'database.pid'), { force: true })
    const integrity = integrityOf(driver, join(copy, 'database.sqlite'))
    const options = {
      dataDir: copy,
      driver,
      durable: 'normal' as const,
      collections: COLLECTIONS,
      now: Date.now,
    }
    const database = openDatabase(options)
    const idsOf = (query: object): string[] => {
      const base = { action: 'database.getDocument', collectionName: 'rows', query: JSON.stringify(query) }
      const ids: string[] = []
      for (let offset = 0; ; offset += 1000) {
        const { data } = database.run({ ...base, projection: '{"_id":1}', limit: 1000, offset })
        const list = data !== null && typeof data === 'object' && 'list' in data ? data.list : undefined
        if (!Array.isArray(list)) throw new Error('the copy cannot be read')
        ids.push(...list.map((text) => textOf(JSON.parse(String(text)), '_id')))
        if (list.length < 1000) return ids
      }
    }
    const groupedIds = Array.from({ length: GROUPS }, (_, group) => idsOf({ group })).flat()
    const total = Number(textOf(database.page('totals', { skip: 0, limit: 1 }).documents[0], 'n'))
    const wide = database.page('wide', { skip: 0, limit: WIDE.length }).documents
    const sweeps = [...new Set(wide.map((document) => Number(textOf(document, 'n'))))]
    const kept = { ids: idsOf({}), groupedIds, total, sweeps, integrity }
    database.close()
    return kept
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
