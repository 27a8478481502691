import { breakEverywhere, type Job, runOnce, somebody } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { brokenInvariants } from '../support/invariants'
import { listSlots, NOON, newRider, SOCIAL_WORKER } from '../support/street'

const freeSlot = async (cloud: TestCloud, rider: string): Promise<string> => {
  const { slots } = await listSlots(cloud, rider)
  const free = slots.find((slot) => slot.left > 0)
  if (!free) throw new Error('no free slot is left for this test')
  return free.id
}

const newAppeal = async (cloud: TestCloud, rider: string): Promise<string> => {
  const text = '站点扣了我三百块罚款，怎么办'
  const { data } = await cloud.call<{ appeal: { id: string } }>('appeal', rider, 'create', { text })
  return data.appeal.id
}

const JOBS: Job[] = [
  {
    name: 'take a bottle',
    fn: 'water',
    path: 'take',
    prepare: async (_, rider) => ({ caller: rider, input: { freezerId: 'u1' } }),
  },
  {
    name: 'book',
    fn: 'booking',
    path: 'create',
    prepare: async (cloud, rider) => ({ caller: rider, input: { slotId: await freeSlot(cloud, rider) } }),
  },
  {
    name: 'cancel',
    fn: 'booking',
    path: 'cancel',
    prepare: async (cloud, rider) => {
      const slotId = await freeSlot(cloud, rider)
      const { data } = await cloud.call<{ booking: { id: string } }>('booking', rider, 'create', { slotId })
      return { caller: rider, input: { bookingId: data.booking.id } }
    },
  },
  {
    name: 'appeal',
    fn: 'appeal',
    path: 'create',
    prepare: async (_, rider) => ({ caller: rider, input: { text: '骑车摔伤了，医药费谁出' } }),
  },
  {
    name: 'accept',
    fn: 'appeal',
    path: 'accept',
    prepare: async (cloud, rider) => ({
      caller: SOCIAL_WORKER,
      input: { appealId: await newAppeal(cloud, rider) },
    }),
  },
  {
    name: 'reply',
    fn: 'appeal',
    path: 'reply',
    prepare: async (cloud, rider) => ({
      caller: SOCIAL_WORKER,
      input: { appealId: await newAppeal(cloud, rider), text: '先别急，把扣款截图发我', policyId: 'c10' },
    }),
  },
  {
    name: 'close',
    fn: 'appeal',
    path: 'close',
    prepare: async (cloud, rider) => ({
      caller: rider,
      input: { appealId: await newAppeal(cloud, rider), solved: true },
    }),
  },
]

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  await cloud.call('water', 'local-zhou', 'refill', { freezerId: 'u1', bottles: 100 })
})
afterAll(() => cloud.stop())

test.each(JOBS)(
  '$name: broken at every database operation, the repeated call succeeds and nothing is torn',
  (job) => breakEverywhere(cloud, job),
  120_000,
)

test('what nobody repeats is settled by the next reader or the timer', async () => {
  for (const job of JOBS.slice(0, 3)) {
    const operations = await runOnce(cloud, job)
    for (let nth = 1; nth <= operations; nth++) {
      const { caller, input } = await job.prepare(cloud, await newRider(cloud, somebody('left')))
      await cloud.local('/local/faults', [{ function: job.fn, nth, kind: 'kill-after', times: 1 }])
      await cloud.call(job.fn, caller, job.path, input)
      await cloud.local('/local/faults', [])
    }
  }
  await cloud.local('/local/clock', { now: '2026-12-10T12:05:00+08:00' })
  await cloud.local('/local/timer/timer-catchup', {})
  await cloud.local('/local/timer/timer-booking', {})
  expect(await brokenInvariants(cloud)).toEqual([])
}, 120_000)
