import { breakEverywhere, type Job, somebody } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { ADMIN, NOON, newRider } from '../support/street'
import { CARD, ok, REVIEWER, sceneOf, servingCalls } from './serving-calls'

let cloud: TestCloud
let scene = ''

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  scene = await sceneOf(cloud, 'u-shanli')
  // As on any street: the timer has written the shifts of the next four weeks.
  await cloud.local('/local/timer/timer-serving', {})
})
afterAll(() => cloud.stop())

const { party, duty, onRoster, personIdOf, checkInIdOf } = servingCalls(() => cloud)
const NAME = '小班'
const RULE = {
  name: NAME,
  stationId: 'youai',
  rule: 'FREQ=WEEKLY;BYDAY=SA',
  from: '09:00',
  to: '11:00',
  places: 2,
}

/** A shift of one's own with room for two, so that attempts do not meet; rules of staff are cheap. */
const freshShift = async (day = '2026-12-16', from = '09:00', to = '11:00'): Promise<string> => {
  const stationId = day === '2026-12-10' ? 'u-shanli' : 'youai'
  const rule = { ...RULE, stationId, rule: 'FREQ=DAILY', from, to }
  const { ruleId } = ok(await duty<{ ruleId: string }>(ADMIN, 'saveRule', rule))
  return `${ruleId}@${day}`
}

const taken = async (openid: string, shiftId: string) => {
  ok(await duty(openid, 'take', { shiftId }))
  return shiftId
}

const riderJob = (path: string, inputOf: (rider: string) => Promise<object>, caller?: string): Job => ({
  name: path,
  fn: 'duty',
  path,
  prepare: async () => {
    const rider = await onRoster(somebody('duty-broken'))
    return { input: await inputOf(rider), caller: caller ?? rider }
  },
})

const checkedIn = async (rider: string) => {
  ok(await party(rider, 'checkIn', CARD))
  return checkInIdOf(rider)
}

const DUTY_JOBS: Job[] = [
  {
    name: 'join',
    fn: 'duty',
    path: 'join',
    prepare: async (_, rider) => ({ caller: rider, input: { name: NAME } }),
  },
  riderJob('take', async () => ({ shiftId: await freshShift() })),
  riderJob('handBack', async (rider) => ({ shiftId: await taken(rider, await freshShift()) })),
  riderJob('askSwap', async (rider) => ({
    shiftId: await taken(rider, await freshShift()),
    to: await personIdOf(await onRoster(somebody('duty-asked'))),
  })),
  riderJob('dropSwap', async (rider) => {
    const shiftId = await taken(rider, await freshShift())
    ok(await duty(rider, 'askSwap', { shiftId, to: null }))
    return { shiftId }
  }),
  riderJob('acceptSwap', async () => {
    const asker = await onRoster(somebody('duty-asker'))
    const shiftId = await taken(asker, await freshShift())
    ok(await duty(asker, 'askSwap', { shiftId, to: null }))
    return { shiftId, personId: await personIdOf(asker) }
  }),
  riderJob('arrive', async (rider) => ({
    shiftId: await taken(rider, await freshShift('2026-12-10', '11:45', '12:45')),
    scene,
  })),
  riderJob(
    'assign',
    async (rider) => ({ shiftId: await freshShift(), personId: await personIdOf(rider) }),
    ADMIN,
  ),
  riderJob(
    'remove',
    async (rider) => ({
      shiftId: await taken(rider, await freshShift()),
      personId: await personIdOf(rider),
    }),
    ADMIN,
  ),
  riderJob('setPerson', async (rider) => ({ personId: await personIdOf(rider), state: 'away' }), ADMIN),
  riderJob('saveRule', async () => RULE, ADMIN),
]

let numbers = 0
const PARTY_JOBS: Job[] = [
  {
    name: 'addPerson',
    fn: 'duty',
    path: 'addPerson',
    prepare: async () => {
      numbers += 1
      const phone = `136${String(numbers).padStart(8, '0')}`
      await cloud.bindPhone(somebody('duty-added'), phone)
      return { caller: ADMIN, input: { phone, name: NAME } }
    },
  },
  {
    name: 'check in',
    fn: 'party',
    path: 'checkIn',
    prepare: async (_, rider) => ({ caller: rider, input: CARD }),
  },
  {
    name: 'check in again',
    fn: 'party',
    path: 'checkIn',
    prepare: async (_, rider) => {
      await checkedIn(rider)
      return { caller: rider, input: { ...CARD, wishes: '改了' } }
    },
  },
  {
    name: 'take back',
    fn: 'party',
    path: 'withdraw',
    prepare: async () => {
      const rider = await newRider(cloud, somebody('party-broken'))
      await checkedIn(rider)
      return { caller: rider, input: { erase: true } }
    },
  },
  {
    name: 'review',
    fn: 'party',
    path: 'review',
    prepare: async (_, rider) => ({
      caller: REVIEWER,
      input: { id: await checkedIn(rider), review: 'verify', note: '来过了' },
    }),
  },
]

test.each([...DUTY_JOBS, ...PARTY_JOBS])(
  '$name: broken at every database operation, the repeated call succeeds and nothing is torn',
  (job) => breakEverywhere(cloud, job),
  120_000,
)
