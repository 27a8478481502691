import { type GrowthCloud, type GrowthData, prepareGrowthData, startGrowthCloud } from './growth-cloud'
import { OPERATIONS, type Operation } from './growth-operations'
import { atMost, atMostTimes, type Row } from './row'

const SMALL = 1000
const MIDDLE = 100_000
const LARGE = 1_000_000
const ROUNDS = 300
const WARM_UP = 40
/** A whole call on a million documents against the same on a thousand. */
const GROWTH_LIMIT = 1.3
/** A whole call on a million documents against one whose database call reads nothing: SDK, gateway and worker alone. */
const GATEWAY_LIMIT = 2
const FUNCTION_TIMEOUT_MS = 3000

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

const withCloud = async <T>(data: GrowthData, work: (cloud: GrowthCloud) => Promise<T>): Promise<T> => {
  const cloud = await startGrowthCloud(data)
  try {
    return await work(cloud)
  } finally {
    await cloud.stop()
  }
}

/** In turns, so that whatever else the machine does falls on both alike. */
const compare = async (clouds: GrowthCloud[], { operation, input }: Operation): Promise<number[]> => {
  const times = clouds.map((): number[] => [])
  for (let draw = 1; draw <= WARM_UP + ROUNDS; draw++) {
    for (const [at, cloud] of clouds.entries()) {
      const ms = await cloud.call(operation, input(draw, cloud.count))
      if (draw > WARM_UP) times[at]?.push(ms)
    }
  }
  return times.map(median)
}

const measureOperations = async (small: GrowthCloud, large: GrowthCloud): Promise<Row[]> => {
  const nothing: Operation = { name: 'nothing', operation: 'nothing', input: () => ({}) }
  const [, empty = 0] = await compare([small, large], nothing)
  const rows: Row[] = []
  for (const one of OPERATIONS) {
    const [few = 0, many = 0] = await compare([small, large], one)
    rows.push(
      atMostTimes(`${one.name}: a million documents against a thousand`, many, 'ms', few, GROWTH_LIMIT),
      atMostTimes(`${one.name}: against an empty database call`, many, 'ms', empty, GATEWAY_LIMIT),
    )
  }
  return rows
}

const measureCold = (large: GrowthData): Promise<Row[]> =>
  withCloud(large, async (cloud) => {
    const [, find] = OPERATIONS
    const ms = find === undefined ? Number.NaN : await cloud.call(find.operation, find.input(1, cloud.count))
    return [
      atMost('local cloud: start to ready with a million documents', cloud.readyMs, 'ms', 1500),
      atMost('first call on a million documents', ms, 'ms', FUNCTION_TIMEOUT_MS),
    ]
  })

const measureMiddle = (middle: GrowthData): Promise<Row[]> =>
  withCloud(middle, async (cloud) => {
    for (let draw = 1; draw <= 2000; draw++) {
      for (const { operation, input } of OPERATIONS.slice(0, 3))
        await cloud.call(operation, input(draw, cloud.count))
    }
    return [
      atMost('local cloud: start to ready with 100,000 documents', cloud.readyMs, 'ms', 1500),
      atMost('local cloud: memory with 100,000 documents, after 6,000 calls', cloud.residentMb(), 'MB', 350),
    ]
  })

const withData = async <T>(count: number, work: (data: GrowthData) => Promise<T>): Promise<T> => {
  const data = prepareGrowthData(count)
  try {
    return await work(data)
  } finally {
    data.remove()
  }
}

/** How start, memory and each indexed operation change from a thousand documents to a million. */
export const measureGrowth = async (): Promise<Row[]> => {
  const middle = await withData(MIDDLE, measureMiddle)
  const rest = await withData(SMALL, (small) =>
    withData(LARGE, async (large) => [
      ...(await measureCold(large)),
      ...(await withCloud(small, (few) => withCloud(large, (many) => measureOperations(few, many)))),
    ]),
  )
  return [...middle, ...rest]
}
