import { bookingCalls } from '../support/booking-calls'
import { breakEverywhere, type Job, somebody } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { brokenInvariants } from '../support/invariants'
import { NOON } from '../support/street'

let cloud: TestCloud
const calls = bookingCalls(() => cloud)

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  await calls.slotsOf('haircut')
  await calls.slotsOf('lawyer', '2026-12-16')
})
afterAll(() => cloud.stop())

const lawyer = (time: string): string => `lawyer@2026W51@20261216T${time}`

const bookingOf = async (rider: string, slotId: string): Promise<string> => {
  const { data, error } = await calls.create(rider, { slotId })
  if (error) throw new Error(`create: ${error.code}`)
  return data.booking.id
}

/** A new rider has the place, the rider is next in line; then the place is given back. */
const offerTo = async (rider: string, slotId: string): Promise<string> => {
  const holder = await calls.booked(somebody('holder'), slotId)
  const { data } = await calls.join(rider, { slotId })
  await calls.cancel(holder.openid, { bookingId: holder.id })
  return data.booking.id
}

/** Who had the last place goes, so that the next attempt finds it free. */
const leaveLast = async (slotId: string): Promise<void> => {
  for (const { u } of (await calls.slotNow(slotId)).holders) {
    for (const { id } of (await calls.mine(u)).upcoming) await calls.cancel(u, { bookingId: id })
  }
}

const JOBS: Job[] = [
  {
    name: 'join a line',
    fn: 'booking',
    path: 'joinWaitlist',
    prepare: async (_, rider) => {
      const slotId = lawyer('1400')
      if ((await calls.slotNow(slotId)).left > 0) await calls.booked(somebody('first'), slotId)
      return { caller: rider, input: { slotId } }
    },
  },
  {
    name: 'take an offer',
    fn: 'booking',
    path: 'acceptOffer',
    prepare: async (_, rider) => {
      await leaveLast(lawyer('1430'))
      return { caller: rider, input: { bookingId: await offerTo(rider, lawyer('1430')) } }
    },
  },
  {
    name: 'give an offer on',
    fn: 'booking',
    path: 'declineOffer',
    prepare: async (_, rider) => ({
      caller: rider,
      input: { bookingId: await offerTo(rider, lawyer('1500')) },
    }),
  },
  {
    name: 'move within a period',
    fn: 'booking',
    path: 'move',
    prepare: async (_, rider) => {
      await leaveLast(lawyer('1600'))
      const bookingId = await bookingOf(rider, lawyer('1530'))
      return { caller: rider, input: { bookingId, slotId: lawyer('1600') } }
    },
  },
]

test.each(JOBS)(
  '$name: broken at every database operation, the repeated call succeeds and nothing is torn',
  (job) => breakEverywhere(cloud, job),
  180_000,
)

test('what nobody repeats is settled by the timer', async () => {
  const slotId = lawyer('1630')
  const to = lawyer('1530')
  for (let nth = 1; nth <= 6; nth++) {
    await leaveLast(slotId)
    await leaveLast(to)
    const { openid, id } = await calls.booked(somebody('left'), slotId)
    await cloud.local('/local/faults', [{ function: 'booking', nth, kind: 'kill-after', times: 1 }])
    await calls.move(openid, { bookingId: id, slotId: to })
    await cloud.local('/local/faults', [])
    const { upcoming } = await calls.mine(openid)
    expect({ nth, places: upcoming.map(({ state }) => state) }).toEqual({ nth, places: ['booked'] })
  }
  await calls.clock('2026-12-10T12:10:00+08:00')
  await calls.runTimer()
  expect(await brokenInvariants(cloud)).toEqual([])
}, 120_000)
