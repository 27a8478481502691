import { setTimeout as wait } from 'node:timers/promises'
import { type GrowthCloud, prepareGrowthData, startGrowthCloud } from './growth-cloud'
import { OPERATIONS } from './growth-operations'
import { atMost, atMostTimes, type Row } from './row'

const DOCUMENTS = 100_000
/** `XXT_SOAK_MINUTES` for another length. */
const MINUTES = Number(process.env.XXT_SOAK_MINUTES ?? 10)
const LANES = 8
const SAMPLES = 100
/** The last fifth of the time against the second fifth: in the first, caches fill and workers load. */
const FLAT = 1.1

type Soak = { calls: number; failures: string[]; memory: number[] }

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const runLane = async (cloud: GrowthCloud, until: number, soak: Soak): Promise<void> => {
  while (performance.now() < until) {
    const draw = ++soak.calls
    const one = OPERATIONS[draw % OPERATIONS.length]
    if (one === undefined) return
    await cloud.call(one.operation, one.input(draw, cloud.count)).catch((error: unknown) => {
      soak.failures.push(String(error))
    })
  }
}

const sample = async (cloud: GrowthCloud, until: number, soak: Soak): Promise<void> => {
  const pause = (until - performance.now()) / SAMPLES
  while (performance.now() < until) {
    soak.memory.push(cloud.residentMb())
    await wait(pause)
  }
}

const fifth = (values: number[], at: number): number[] =>
  values.slice((values.length * at) / 5, (values.length * (at + 1)) / 5)

const noneOf = (name: string, value: number): Row => ({
  name,
  value,
  unit: 'calls',
  limit: 0,
  ratio: value,
  pass: value === 0,
})

/** Minutes of every operation, eight callers at once: nothing fails, and memory is in the end what it was early on. */
export const measureSoak = async (): Promise<Row[]> => {
  const data = prepareGrowthData(DOCUMENTS)
  const cloud = await startGrowthCloud(data)
  const soak: Soak = { calls: 0, failures: [], memory: [] }
  try {
    const until = performance.now() + MINUTES * 60_000
    const lanes = Array.from({ length: LANES }, () => runLane(cloud, until, soak))
    await Promise.all([...lanes, sample(cloud, until, soak)])
  } finally {
    await cloud.stop()
    data.remove()
  }
  for (const failure of new Set(soak.failures.slice(0, 10))) console.error(failure)
  const early = median(fifth(soak.memory, 1))
  return [
    noneOf(`soak of ${MINUTES} minutes, ${soak.calls} calls: failures`, soak.failures.length),
    atMost('soak: memory at its highest', Math.max(...soak.memory), 'MB', 350),
    atMostTimes('soak: memory late against early', median(fifth(soak.memory, 4)), 'MB', early, FLAT),
  ]
}
