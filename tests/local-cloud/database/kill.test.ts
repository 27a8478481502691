import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { openDatabase } from '../../../local-cloud/database/open-database'
import type { DriverName } from '../../../local-cloud/store/sql-driver'
import { DRIVERS } from './open-sdk'

const KILLS = 5
const ROOT = join(__dirname, '../../..')
/** Inside node_modules, so that what stays out of the bundle is found from there. */
const WRITER = join(ROOT, 'node_modules/.cache/xinxintong/write-until-killed.cjs')

const bundleWriter = (): void => {
  buildSync({
    entryPoints: [join(__dirname, 'write-until-killed.ts')],
    outfile: WRITER,
    bundle: true,
    platform: 'node',
    external: ['node-sqlite3-wasm'],
  })
}

const startWriter = (dataDir: string, driver: DriverName): ChildProcess =>
  spawn(process.execPath, [WRITER, dataDir, driver], { stdio: ['ignore', 'pipe', 'pipe'] })

/** Resolves with the last number printed whole, once the writer is gone. */
const lastAnswered = async (writer: ChildProcess, onNumber: (n: number) => void): Promise<number> => {
  let output = ''
  let errors = ''
  writer.stderr?.on('data', (part) => {
    errors += part
  })
  writer.stdout?.on('data', (part) => {
    output += part
    const line = output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1)
    if (line) onNumber(Number(line))
  })
  await new Promise((resolve) => writer.on('close', resolve))
  const last = output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1)
  if (!last) throw new Error(`the writer answered nothing: ${errors}`)
  return Number(last)
}

const open = (dataDir: string, driver: DriverName) =>
  openDatabase({ dataDir, driver, durable: 'normal', collections: [], now: Date.now })

describe.each(DRIVERS)('kill -9 on %s', (driver) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'xinxintong-kill-'))
  beforeAll(bundleWriter)
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  it('keeps every answered write and starts again by itself', async () => {
    let before = -1
    for (let kill = 0; kill < KILLS; kill++) {
      const writer = startWriter(dataDir, driver)
      const enough = before + 20 + kill * 37
      const answered = await lastAnswered(writer, (n) => {
        if (n >= enough) writer.kill('SIGKILL')
      })
      expect(answered).toBeGreaterThan(before)
      const database = open(dataDir, driver)
      const { total, documents } = database.page('rows', { skip: 0, limit: 1_000_000 })
      expect(documents.slice(0, answered + 1)).toMatchObject(
        Array.from({ length: answered + 1 }, (_, n) => ({ _id: `row-${n}`, n })),
      )
      // At most the one write that was under way when the signal came is there without its answer.
      expect(total).toBeLessThanOrEqual(answered + 2)
      const [all] = database.page('totals', { skip: 0, limit: 1 }).documents
      const counted = all !== null && typeof all === 'object' && 'n' in all ? Number(all.n) : Number.NaN
      expect(counted).toBeGreaterThanOrEqual(answered + 1 - kill) // each kill may fall between the two writes
      expect(counted).toBeLessThanOrEqual(total)
      database.close()
      before = total
    }
  }, 60_000)

  it('lets one process in at a time', async () => {
    const writer = startWriter(dataDir, driver)
    let attempt: unknown
    await lastAnswered(writer, () => {
      if (attempt !== undefined) return
      try {
        open(dataDir, driver).close()
        attempt = 'opened'
      } catch (error) {
        attempt = error
      }
      writer.kill('SIGKILL')
    })
    expect(attempt).toMatchObject({ message: expect.stringContaining(`in use by process ${writer.pid}`) })
    open(dataDir, driver).close()
  }, 60_000)
})
