import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inTransaction } from '../../../local-cloud/store/in-transaction'
import { openNodeSqlite } from '../../../local-cloud/store/open-node-sqlite'
import { openWasmSqlite } from '../../../local-cloud/store/open-wasm-sqlite'
import { prepareFile } from '../../../local-cloud/store/prepare-file'
import { requestJson } from '../../support/request-json'
import type { TestCloud } from '../support/start-cloud'
import { callLedger, DRIVERS, GROUPS, readKept, startLedger } from './ledger-cloud'

const ROOM_BYTES = 300_000
const CALLS = 120

/** How large a file of this process may grow, as the kernel enforces it: a write past it fails as on a full disk. */
const limitFiles = ({ pid }: TestCloud, bytes: number | 'unlimited'): void => {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`])
}

type Outcome = { stored: string[]; refused: string[]; messages: string[] }

const writeMany = async (url: string, from: number): Promise<Outcome> => {
  const outcome: Outcome = { stored: [], refused: [], messages: [] }
  for (let n = from; n < from + CALLS; n++) {
    const input = { id: `row-${n}`, group: n % GROUPS, text: 'x'.repeat(10_000) }
    const { body } = await requestJson(`${url}/call/ledger`, { path: n % 2 ? 'pair' : 'add', input })
    const answer = JSON.stringify(body)
    const ids = n % 2 ? [`${input.id}-left`, `${input.id}-right`] : [input.id]
    if (answer === '{"ok":true}') outcome.stored.push(...ids)
    else {
      outcome.refused.push(...ids)
      outcome.messages.push(answer)
    }
  }
  return outcome
}

const logBytes = ({ dataDir }: TestCloud): number => statSync(join(dataDir, 'data/database.sqlite-wal')).size

/** Only Linux can limit and free a process that runs; what SQLite itself does when full is tested everywhere below. */
const limited = process.platform === 'linux' ? DRIVERS : []

for (const driver of limited)
  describe(`a disk that is full, on ${driver}`, () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'xinxintong-full-'))
    afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

    it('answers an error, keeps nothing by halves, and writes again when there is room', async () => {
      const cloud = await startLedger(driver, dataDir)
      const before = await callLedger(cloud.url, 'add', { id: 'before', group: 0, text: '' })
      limitFiles(cloud, logBytes(cloud) + ROOM_BYTES)
      const full = await writeMany(cloud.url, 0)
      const whileFull = readKept(driver, dataDir)
      const { body: shown } = await requestJson(`${cloud.url}/local/collections/rows?limit=1000`)
      limitFiles(cloud, 'unlimited')
      const after = await writeMany(cloud.url, CALLS)
      await cloud.kill()
      const kept = readKept(driver, dataDir)
      expect(before).toBe(true)
      expect(full.stored.length).toBeGreaterThan(0)
      expect(full.refused.length).toBeGreaterThan(0)
      expect([...new Set(full.messages)].filter((text) => !text.includes('nothing was written'))).toEqual([])
      expect(whileFull.ids.sort()).toEqual(['before', ...full.stored].sort())
      expect(shown).toMatchObject({ total: whileFull.ids.length })
      expect(after.refused).toEqual([])
      expect(kept.ids.sort()).toEqual(['before', ...full.stored, ...after.stored].sort())
      expect(kept.groupedIds.sort()).toEqual(kept.ids)
      expect(kept.integrity).toEqual([{ integrity_check: 'ok' }])
    })
  })

describe.each(DRIVERS)('a file that may not grow, on %s', (driver) => {
  it('rolls back whole and takes what there is room for', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'xinxintong-pages-'))
    const file = join(dataDir, 'database.sqlite')
    const sql = driver === 'wasm' ? openWasmSqlite(file) : openNodeSqlite(file)
    prepareFile(sql, 'normal')
    sql.exec('CREATE TABLE kept (id INTEGER PRIMARY KEY, text TEXT)')
    sql.exec('PRAGMA max_page_count = 40')
    const insert = (id: number) => () => {
      sql.run('INSERT INTO kept (id, text) VALUES (?, ?)', [id, 'x'.repeat(5000)])
      sql.run('INSERT INTO kept (id, text) VALUES (?, ?)', [-id, 'x'.repeat(5000)])
    }
    let stored = 0
    const fill = (): void => {
      for (;;) {
        inTransaction(sql, insert(stored + 1))
        stored++
      }
    }
    expect(fill).toThrow('database or disk is full')
    expect(sql.all('SELECT count(*) AS n FROM kept', [])).toEqual([{ n: 2 * stored }])
    expect(() => inTransaction(sql, insert(99))).toThrow('database or disk is full')
    sql.run('DELETE FROM kept WHERE id IN (?, ?)', [1, -1])
    inTransaction(sql, insert(1))
    expect(sql.all('SELECT count(*) AS n FROM kept', [])).toEqual([{ n: 2 * stored }])
    expect(sql.all('PRAGMA integrity_check', [])).toEqual([{ integrity_check: 'ok' }])
    sql.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
})
