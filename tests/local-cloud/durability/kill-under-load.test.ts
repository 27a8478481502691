import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { callLedger, DRIVERS, startLedger } from './ledger-cloud'
import { checkKept, newLoad, runLoad } from './load'
import { seededRandom } from './seeded-random'

/** `XXT_KILLS=500` for a longer run; `XXT_SEED` repeats the moments of one. */
const KILLS = Number(process.env.XXT_KILLS ?? 20)
const SEED = Number(process.env.XXT_SEED ?? Math.floor(Math.random() * 1e9))
const LONGEST_LIFE_MS = 700
/** What a start after a kill may take: the budget, or twice what a first start takes on a machine this busy. */
const READY_MS = 2000

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

describe.each(DRIVERS)('kill -9 of a loaded cloud on %s', (driver) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'xinxintong-load-'))
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  it(
    `loses no answered write in ${KILLS} kills, and is ready again by itself`,
    async () => {
      const random = seededRandom(SEED)
      const load = newLoad()
      const starts: number[] = []
      for (let life = 0; life <= KILLS; life++) {
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
        await cloud.kill()
        await loading
        checkKept(driver, dataDir, load)
      }
      checkKept(driver, dataDir, load)
      const [first = 0, ...again] = starts
      console.log(
        `${driver}: ${KILLS} kills (seed ${SEED}), ${load.answered.length + load.pairs.length + load.sweeps.length} answered writes kept, ` +
          `ready again in ${Math.round(median(again))} ms (median), ${Math.round(Math.max(...again))} ms (longest)` +
          `${DRIVERS.length === 1 ? `; node:sqlite is not part of Node.js ${process.versions.node}` : ''}`,
      )
      expect(load.answered.length).toBeGreaterThan(KILLS)
      expect(median(again)).toBeLessThanOrEqual(Math.max(READY_MS, 2 * first))
    },
    KILLS * 15_000,
  )
})
