import { startTestCloud, type TestCloud } from '../tests/support/cloud'
import { ADMIN, newRider } from '../tests/support/street'
import { BENCH_NOW } from './bench-cloud'
import { makeBookingHistory } from './booking-history'
import { atMostTimes, type Row } from './row'

const FEW = 1000
const MANY = 1_000_000
const ROUNDS = 200
const WARM_UP = 40
/** A view over a million bookings against the same view over a thousand. */
const GROWTH_LIMIT = 1.3
const DAY = '2026-12-15'
const VISITORS = 12

type View = { name: string; openid: string; procedure: string; input?: object }

const VIEWS: View[] = [
  {
    name: 'slots of a day, to a rider',
    openid: 'visitor-0',
    procedure: 'listSlots',
    input: { programmeId: 'haircut', day: DAY },
  },
  {
    name: 'the provider’s day',
    openid: ADMIN,
    procedure: 'listSession',
    input: { programmeId: 'haircut', day: DAY },
  },
  { name: 'my bookings', openid: 'visitor-0', procedure: 'listMine' },
]

const must = <T>({ ok, data, error }: { ok: boolean; data: T; error: unknown }): T => {
  if (!ok) throw new Error(JSON.stringify(error))
  return data
}

/** The same dozen people book on the day that is looked at, whatever is over. */
const bookTheDay = async (cloud: TestCloud): Promise<void> => {
  type Slots = { slots: { id: string }[] }
  const input = { programmeId: 'haircut', day: DAY }
  const { slots } = must(await cloud.call<Slots>('booking', 'visitor-0', 'listSlots', input))
  for (let at = 0; at < VISITORS; at++) {
    const rider = await newRider(cloud, `visitor-${at}`)
    must(await cloud.call('booking', rider, 'create', { slotId: slots[at % slots.length]?.id }))
  }
}

const timeOf = async (cloud: TestCloud, { openid, procedure, input }: View): Promise<number> => {
  const from = performance.now()
  must(await cloud.call('booking', openid, procedure, input))
  return performance.now() - from
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** In turns, so that whatever else the machine does falls on both alike. */
const compare = async (few: TestCloud, many: TestCloud, view: View): Promise<Row> => {
  const times = { few: [] as number[], many: [] as number[] }
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const [short, long] = [await timeOf(few, view), await timeOf(many, view)]
    if (round < WARM_UP) continue
    times.few.push(short)
    times.many.push(long)
  }
  const name = `${view.name}: a million bookings over against a thousand`
  return atMostTimes(name, median(times.many), 'ms', median(times.few), GROWTH_LIMIT)
}

const withHistory = async <T>(count: number, work: (cloud: TestCloud) => Promise<T>): Promise<T> => {
  const history = makeBookingHistory(count)
  try {
    const cloud = await startTestCloud({ now: BENCH_NOW, dataDir: history.dataDir })
    try {
      await bookTheDay(cloud)
      return await work(cloud)
    } finally {
      await cloud.stop()
    }
  } finally {
    history.remove()
  }
}

/** What a rider, a provider and a regular see of bookings, through the product's own functions, as years go by. */
export const measureDayView = (): Promise<Row[]> =>
  withHistory(FEW, (few) =>
    withHistory(MANY, async (many) => {
      const rows: Row[] = []
      for (const view of VIEWS) rows.push(await compare(few, many, view))
      return rows
    }),
  )
