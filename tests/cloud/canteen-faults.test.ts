import { addDays } from '../../domain/time'
import { breakEverywhere, type Job } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { ADMIN, SOCIAL_WORKER, STATION_KEEPER } from '../support/street'
import { CASHIER, canteenCalls, LUNCH, WINDOW } from './canteen-calls'

let cloud: TestCloud
let closed = 0
let asked = 0

/** One person takes twenty sheets an hour along, so several do. */
const COUNTERS = [CASHIER, STATION_KEEPER, SOCIAL_WORKER, ADMIN]
const nextOf = (people: readonly string[]): string => people[asked++ % people.length] ?? ''

beforeAll(async () => {
  cloud = await startTestCloud({ now: LUNCH })
})
afterAll(() => cloud.stop())

const { holdClock, issue, shown, redeem, phoneMs } = canteenCalls(() => cloud)

const JOBS: Job[] = [
  {
    name: 'issue a pass',
    fn: 'canteen',
    path: 'issuePass',
    prepare: async (_, rider) => ({ caller: rider, input: { phoneMs: phoneMs() } }),
  },
  {
    name: 'redeem by code',
    fn: 'canteen',
    path: 'redeem',
    prepare: async (_, rider) => ({
      caller: CASHIER,
      input: { windowId: WINDOW, fullCents: 1500, code: shown(await issue(rider)) },
    }),
  },
  {
    name: 'redeem again after a mistake',
    fn: 'canteen',
    path: 'redeem',
    prepare: async (_, rider) => {
      const pass = await issue(rider)
      const { yes } = (await redeem({ code: shown(pass, -30) })).data
      await holdClock()
      await cloud.call('canteen', CASHIER, 'undo', { redemptionId: yes?.redemptionId, at: yes?.at })
      return { caller: CASHIER, input: { windowId: WINDOW, fullCents: 1500, code: shown(pass) } }
    },
  },
  {
    name: 'undo',
    fn: 'canteen',
    path: 'undo',
    prepare: async (_, rider) => {
      const { yes } = (await redeem({ code: shown(await issue(rider)) })).data
      return { caller: CASHIER, input: { redemptionId: yes?.redemptionId, at: yes?.at } }
    },
  },
  {
    name: 'take the sheet along',
    fn: 'canteen',
    path: 'exportSheet',
    prepare: async () => ({ caller: nextOf(COUNTERS), input: { windowId: WINDOW, day: '2026-12-10' } }),
  },
  {
    name: 'close a day',
    fn: 'canteen',
    path: 'closeDay',
    // Each attempt another day: a day that is closed already is nothing to do.
    prepare: async () => ({
      caller: CASHIER,
      input: { windowId: WINDOW, day: addDays('2026-12-11', closed++), closed: true, why: '检修' },
    }),
  },
  {
    name: 'say that one comes',
    fn: 'canteen',
    path: 'setComing',
    prepare: async (_, rider) => ({
      caller: rider,
      input: { windowId: WINDOW, day: '2026-12-10', coming: true },
    }),
  },
]

test.each(JOBS)('$name: broken at every database operation, repeated it succeeds, nothing is torn', (job) =>
  breakEverywhere(cloud, job),
)
