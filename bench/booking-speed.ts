import type { TestCloud } from '../tests/support/cloud'
import { requestJson } from '../tests/support/request-json'
import { benchSlotId, SEATS_PER_SLOT } from './bench-cloud'
import { atLeastTimes, type Row } from './row'

type Call = (index: number) => Promise<{ ok: boolean }>

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

const postBare =
  (cloud: TestCloud): Call =>
  async (index) => {
    const id = benchSlotId(Math.floor(index / SEATS_PER_SLOT))
    const { body } = await requestJson(
      `${cloud.url}/call/bare-update`,
      { id },
      { 'x-wx-openid': `bench-${index}` },
    )
    return body as { ok: boolean }
  }

const postBooking =
  (cloud: TestCloud): Call =>
  (index) =>
    cloud.call('booking', `bench-${index}`, 'create', {
      slotId: benchSlotId(Math.floor(index / SEATS_PER_SLOT)),
    })

/**
 * Bookings a second against the bare conditional update through the same gateway, workers and SDK. A booking is three
 * operations where the bare function does one, so a third of its speed is the ceiling: 0.25 leaves the rules room.
 */
export const measureBookingSpeed = async (cloud: TestCloud): Promise<Row[]> => {
  const bare = postBare(cloud)
  const booking = postBooking(cloud)
  await speed(bare, 50, 200, 20)
  await speed(booking, 50, 200, 20)
  const bareOne = await speed(bare, 250, 500, 1)
  const bookingOne = await speed(booking, 250, 500, 1)
  const bareTwenty = await speed(bare, 1000, 4000, 20)
  const bookingTwenty = await speed(booking, 1000, 4000, 20)
  return [
    atLeastTimes('bookings one at a time, against the bare update', bookingOne, 'per second', bareOne, 0.25),
    atLeastTimes(
      'bookings twenty at once, against the bare update',
      bookingTwenty,
      'per second',
      bareTwenty,
      0.25,
    ),
  ]
}
