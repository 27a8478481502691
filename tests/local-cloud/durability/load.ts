import type { DriverName } from '../../../local-cloud/store/sql-driver'
import { callLedger, GROUPS, readKept } from './ledger-cloud'

const LANES = 8
const PATHS = ['record', 'record', 'pair', 'record', 'sweep', 'record', 'pair', 'record'] as const

/** The ids of the calls that were answered, and how many calls still wait for an answer or an error. */
export type Load = { answered: string[]; pairs: string[]; sweeps: string[]; unsettled: number }

const inputOf = (id: string, n: number) => ({ id, group: n % GROUPS, text: '均隆街'.repeat(n % 50) })

/** One call: whether the cloud still lives. No answer promises nothing, an answer promises all. */
const callOnce = async (url: string, id: string, n: number, load: Load): Promise<boolean> => {
  const path = PATHS[n % PATHS.length] ?? 'record'
  const kept = { record: load.answered, pair: load.pairs, sweep: load.sweeps }[path]
  load.unsettled++
  try {
    if (await callLedger(url, path, inputOf(id, n))) kept.push(id)
    return true
  } catch {
    return false // the connection broke
  } finally {
    load.unsettled--
  }
}

/** Calls in parallel until the cloud is gone. */
export const runLoad = async (url: string, life: number, load: Load): Promise<void> => {
  const runLane = async (lane: number): Promise<void> => {
    for (let n = 0; await callOnce(url, `life${life}-${lane}-${n}`, n, load); n++);
  }
  await Promise.all(Array.from({ length: LANES }, (_, at) => runLane(at)))
}

export const newLoad = (): Load => ({ answered: [], pairs: [], sweeps: [], unsettled: 0 })

const missingFrom = (wanted: string[], kept: string[]): string[] => {
  const there = new Set(kept)
  return wanted.filter((id) => !there.has(id))
}

/** Compares what lies on disk with what was answered: nothing lost, nothing by halves, index and rows agreed. */
export const checkKept = (driver: DriverName, dataDir: string, load: Load): void => {
  const kept = readKept(driver, dataDir)
  const lefts = kept.ids.filter((id) => id.endsWith('-left')).map((id) => id.slice(0, -'-left'.length))
  const rights = kept.ids.filter((id) => id.endsWith('-right')).map((id) => id.slice(0, -'-right'.length))
  expect(kept.integrity).toEqual([{ integrity_check: 'ok' }])
  expect(missingFrom(load.answered, kept.ids)).toEqual([])
  expect(missingFrom(load.pairs, lefts)).toEqual([])
  expect(rights.sort()).toEqual(lefts.sort())
  expect(kept.groupedIds.sort()).toEqual([...kept.ids].sort())
  const singles = kept.ids.length - lefts.length - rights.length
  expect(kept.total).toBeGreaterThanOrEqual(load.answered.length)
  expect(kept.total).toBeLessThanOrEqual(singles)
  expect(kept.sweeps).toHaveLength(1)
  expect(kept.sweeps[0]).toBeGreaterThanOrEqual(load.sweeps.length)
  expect(load.unsettled).toBe(0)
}
