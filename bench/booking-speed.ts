import type { TestCloud } from '../tests/support/cloud'
import { requestJson } from '../tests/support/request-json'
import { benchSlotId, SEATS_PER_SLOT } from './bench-cloud'
import { atLeastTimes, type Row } from './row'
import { startEmptyGateway } from './start-empty-gateway'

type Call = (index: number) => Promise<{ ok: boolean }>
type Speeds = { bare: number; booking: number; empty: number }
type Calls = Record<keyof Speeds, Call>

const NAMES = ['bare', 'booking', 'empty'] as const
/** In turns, so that what else the machine does falls on all three; the middle ratio is judged. */
const PARTS = 5

/** Calls a second with `lanes` callers in parallel, each index once; every call must succeed. */
const speed = async (call: Call, from: number, count: number, lanes: number): Promise<number> => {
  let next = from
  const lane = async () => {
    for (let index = next++; index < from + count; index = next++) {
      const { ok } = await call(index)
      if (!ok) throw new Error(`call ${index} was refused`)
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: lanes }, lane))
  return (count * 1000) / (performance.now() - started)
}

const slotOf = (index: number): string => benchSlotId(Math.floor(index / SEATS_PER_SLOT))

const post = async (address: string, body: object, openid: string): Promise<{ ok: boolean }> => {
  const answer = await requestJson(address, body, { 'x-wx-openid': openid })
  return answer.body as { ok: boolean }
}

const callsOf = (cloud: TestCloud, emptyUrl: string): Calls => ({
  bare: (index) => post(`${cloud.url}/call/bare-update`, { id: slotOf(index) }, `bench-${index}`),
  booking: (index) => cloud.call('booking', `bench-${index}`, 'create', { slotId: slotOf(index) }),
  empty: (index) =>
    post(`${emptyUrl}/call/three-operations`, { id: slotOf(index), openid: `bench-${index}` }, ''),
})

const measure = async (calls: Calls, from: number, count: number, lanes: number): Promise<Speeds[]> => {
  const parts: Speeds[] = []
  const size = count / PARTS
  for (let part = 0; part < PARTS; part++) {
    const speeds: Speeds = { bare: 0, booking: 0, empty: 0 }
    for (const name of NAMES) speeds[name] = await speed(calls[name], from + part * size, size, lanes)
    parts.push(speeds)
  }
  return parts
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const rowsOf = (how: string, parts: Speeds[], limit: number): Row[] => {
  const of = (name: keyof Speeds) => median(parts.map((part) => part[name]))
  const against = (name: keyof Speeds) =>
    of('booking') / median(parts.map((part) => part.booking / part[name]))
  const unit = 'per second'
  return [
    // Not judged: what this machine could do at most, with the SDK as it is and a gateway that does nothing.
    atLeastTimes(`three operations ${how} at an empty gateway`, of('empty'), unit, of('empty'), 0),
    atLeastTimes(`bookings ${how}, against an empty gateway`, of('booking'), unit, against('empty'), limit),
    atLeastTimes(`bookings ${how}, against the bare update`, of('booking'), unit, against('bare'), 0.25),
  ]
}

/**
 * Bookings a second, against two things measured in turns with them. An empty gateway shows what the SDK and two
 * worker threads leave of this machine for any gateway: a booking has three operations and its rules on top. The bare
 * conditional update goes through our gateway; a booking is three operations where it is one, so a third of its speed
 * is the ceiling: 0.25 leaves the rules room.
 */
export const measureBookingSpeed = async (cloud: TestCloud): Promise<Row[]> => {
  const empty = await startEmptyGateway()
  try {
    const calls = callsOf(cloud, empty.url)
    for (const name of NAMES) await speed(calls[name], 50, 500, 20) // until both workers are warm
    const one = await measure(calls, 600, 400, 1)
    const twenty = await measure(calls, 1000, 4000, 20)
    return [...rowsOf('one at a time', one, 0.2), ...rowsOf('twenty at once', twenty, 0.15)]
  } finally {
    await empty.stop()
  }
}
