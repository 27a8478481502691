import { addDays } from '../../domain/time'
import { breakEverywhere, type Job, runOnce, somebody } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { CARER, CHILD, CLOSED, childcareCalls, PERIOD } from './childcare-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

const { care, enter, plan, draw, result, family } = childcareCalls(() => cloud)
const at = (now: string) => cloud.local('/local/clock', { now })
let weeks = 0

/** A child with a place in a period of a week of its own, on its first day. */
const placedChild = async (rider: string) => {
  await at(NOON)
  const day = addDays(PERIOD.firstDay, 7 * weeks++)
  const periodId = await plan({ weeks: 1, firstDay: day })
  const childId = await enter(rider)
  await care(rider, 'wish', { periodId, childId, ranked: ['w1'], most: 1 })
  await draw(periodId)
  await at(`${day}T08:40:00+08:00`)
  return { periodId, childId, day }
}

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
  job('unwish', async (_, rider) => {
    const { periodId, childId } = await placedChild(rider)
    return { caller: rider, input: { periodId, childId } }
  }),
  job('decline', async (_, rider) => {
    const { periodId, childId } = await placedChild(rider)
    return { caller: rider, input: { periodId, childId, week: 'w1' } }
  }),
  job('savePeriod', async () => ({ caller: SOCIAL_WORKER, input: { periodId: null, period: PERIOD } })),
  job('draw', async (_, rider) => {
    await at(NOON)
    const periodId = await plan()
    await family(rider, periodId)
    await at(CLOSED)
    return { caller: SOCIAL_WORKER, input: { periodId } }
  }),
  job('arrive', async (_, rider) => {
    const { childId, day } = await placedChild(rider)
    return { caller: CARER, input: { childId, day } }
  }),
  job('collect', async (_, rider) => {
    const { childId, day } = await placedChild(rider)
    await care(CARER, 'arrive', { childId, day })
    const { rows } = (
      await care<{ rows: { childId: string; collectors: { id: string }[] }[] }>(CARER, 'today')
    ).data
    const collectorId = rows.find((row) => row.childId === childId)?.collectors[0]?.id
    return { caller: CARER, input: { childId, day, collectorId } }
  }),
  job('phone', async (_, rider) => {
    const { childId } = await placedChild(rider)
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
