import { breakEverywhere, type Job, runOnce, somebody } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { CARER, CHILD, CLOSED, childcareCalls, FIRST_DAY, PERIOD } from './childcare-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

const { care, mine, enter, plan, draw, result, family } = childcareCalls(() => cloud)
const at = (now: string) => cloud.local('/local/clock', { now })
const DAY = '2027-01-25'
const FAMILIES = 90

type Placed = { openid: string; periodId: string; childId: string }
let placed: Placed[] = []

/** A child with a place on that day, another one every time. */
const nextPlaced = (): Placed => {
  const one = placed.pop()
  if (!one) throw new Error('more attempts than children with a place')
  return one
}

beforeAll(async () => {
  const periodId = await plan({ weeks: 1, places: 100 })
  placed = await Promise.all(
    Array.from({ length: FAMILIES }, async (_, n) => {
      const openid = `placed-${n}`
      const childId = await enter(openid)
      await care(openid, 'wish', { periodId, childId, ranked: ['w1'], most: 1 })
      return { openid, periodId, childId }
    }),
  )
  await draw(periodId)
}, 60_000)

const job = (path: string, prepare: Job['prepare'], name: string = path): Job => ({
  name,
  fn: 'childcare',
  path,
  prepare,
})

const lateWish = async (rider: string) => {
  await at(NOON)
  const periodId = await plan()
  const childId = await enter(rider)
  await draw(periodId)
  return { caller: rider, input: { periodId, childId, ranked: ['w1', 'w2'], most: 2 } }
}

const JOBS: Job[] = [
  job('saveChild', async (_, rider) => ({
    caller: rider,
    input: { childId: null, version: '2026-11', child: CHILD },
  })),
  job('withdrawChild', async (_, rider) => ({ caller: rider, input: { childId: await enter(rider) } })),
  job('wish', async (_, rider) => {
    await at(NOON)
    const periodId = await plan()
    return { caller: rider, input: { periodId, childId: await enter(rider), ranked: ['w1'], most: 1 } }
  }),
  job('wish', (_, rider) => lateWish(rider), 'a late wish'),
  job('unwish', async () => {
    const { openid, periodId, childId } = nextPlaced()
    return { caller: openid, input: { periodId, childId } }
  }),
  job('decline', async () => {
    const { openid, periodId, childId } = nextPlaced()
    return { caller: openid, input: { periodId, childId, week: 'w1' } }
  }),
  job('savePeriod', async () => ({ caller: SOCIAL_WORKER, input: { periodId: null, period: PERIOD } })),
  job('draw', async (_, rider) => {
    await at(NOON)
    const periodId = await plan()
    await family(rider, periodId)
    await at(CLOSED)
    return { caller: SOCIAL_WORKER, input: { periodId } }
  }),
  job('arrive', async () => {
    await at(FIRST_DAY)
    return { caller: CARER, input: { childId: nextPlaced().childId, day: DAY } }
  }),
  job('collect', async () => {
    await at(FIRST_DAY)
    const { openid, childId } = nextPlaced()
    await care(CARER, 'arrive', { childId, day: DAY })
    const [child] = (await mine(openid)).children
    const collectorId = child?.collectors[0]?.id
    return { caller: CARER, input: { childId, day: DAY, collectorId } }
  }),
  job('phone', async () => {
    await at(FIRST_DAY)
    const { openid, childId } = nextPlaced()
    await newRider(cloud, openid)
    return { caller: CARER, input: { childId } }
  }),
]

test.each(JOBS)(
  '$name: broken at every database operation, the repeated call succeeds and nothing is torn',
  (one) => breakEverywhere(cloud, one),
  180_000,
)

test('a late wish nobody repeats is put behind everybody by the timer', async () => {
  const late = JOBS[3]
  if (!late) throw new Error('no such job')
  const operations = await runOnce(cloud, late)
  const rider = await newRider(cloud, somebody('left'))
  const { caller, input } = await lateWish(rider)
  await cloud.local('/local/faults', [
    { function: 'childcare', nth: operations, kind: 'kill-before', times: 1 },
  ])
  await care(caller, 'wish', input)
  await cloud.local('/local/faults', [])
  const periodId = String(Reflect.get(input, 'periodId'))
  const stored = (await readCollection(cloud, 'care_wishes')).find((one) => one.openid === rider)
  expect((await result(rider, periodId)).order).not.toContain(stored?.ticket)
  await cloud.local('/local/timer/timer-care', {})
  expect((await result(rider, periodId)).order).toContain(stored?.ticket)
  expect(await brokenInvariants(cloud)).toEqual([])
}, 60_000)
