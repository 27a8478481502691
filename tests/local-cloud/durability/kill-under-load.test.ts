import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { DriverName } from '../../../local-cloud/store/sql-driver'
import { callLedger, DRIVERS, startLedger } from './ledger-cloud'
import { checkKept, type Load, newLoad, runLoad } from './load'
import { seededRandom } from './seeded-random'

/** `XXT_KILLS=500` for a longer run; `XXT_SEED` repeats the moments of one. */
const KILLS = Number(process.env.XXT_KILLS ?? 20)
const SEED = Number(process.env.XXT_SEED ?? Math.floor(Math.random() * 1e9))
const LONGEST_LIFE_MS = 700
/** What a start after a kill may take: the budget, or on a machine too busy for it, thrice an empty start beside it. */
const READY_MS = 2000
const EMPTY_STARTS = 5

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** How long a cloud with nothing to recover takes to start, in ms. */
const timeEmptyStart = async (driver: DriverName): Promise<number> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'xinxintong-empty-'))
  const from = performance.now()
  const cloud = await startLedger(driver, dataDir)
  const took = performance.now() - from
  await cloud.stop()
  rmSync(dataDir, { recursive: true, force: true })
  return took
}

/** However slow the machine, a life ends under load that has been answered. */
const answeredMore = async (load: Load, life: number): Promise<void> => {
  while (load.answered.length <= life) await wait(5)
}

describe.each(DRIVERS)('kill -9 of a loaded cloud on %s', (driver) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'xinxintong-load-'))
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  it(
    `loses no answered write in ${KILLS} kills, and is ready again by itself`,
    async () => {
      const random = seededRandom(SEED)
      const load = newLoad()
      const starts: number[] = []
      const emptyStarts: number[] = []
      for (let life = 0; life <= KILLS; life++) {
        if (life % Math.ceil(KILLS / EMPTY_STARTS) === 0) emptyStarts.push(await timeEmptyStart(driver))
        const from = performance.now()
        const cloud = await startLedger(driver, dataDir)
        starts.push(performance.now() - from)
        if (life === KILLS) {
          await cloud.stop()
          break
        }
        await callLedger(cloud.url, 'add', { id: `first-${life}`, group: 0, text: '' }) // an instance is loaded
        const loading = runLoad(cloud.url, life, load)
        await wait(random() * LONGEST_LIFE_MS)
        await answeredMore(load, life)
        await cloud.kill()
        await loading
        checkKept(driver, dataDir, load)
      }
      checkKept(driver, dataDir, load)
      const again = starts.slice(1)
      console.log(
        `${driver}: ${KILLS} kills (seed ${SEED}), ${load.answered.length + load.pairs.length + load.sweeps.length} answered writes kept, ` +
          `ready again in ${Math.round(median(again))} ms (median), ${Math.round(Math.max(...again))} ms (longest), ` +
          `empty in ${Math.round(median(emptyStarts))} ms` +
          `${DRIVERS.length === 1 ? `; node:sqlite is not part of Node.js ${process.versions.node}` : ''}`,
      )
      expect(load.answered.length).toBeGreaterThanOrEqual(KILLS)
      expect(median(again)).toBeLessThanOrEqual(Math.max(READY_MS, 3 * median(emptyStarts)))
    },
    KILLS * 15_000,
  )
})
