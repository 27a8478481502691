import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { appealCalls, ok, type StaffShown } from './appeal-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

const { appeal, create } = appealCalls(() => cloud)

const catchUp = () => cloud.local('/local/timer/timer-catchup', {})

test('counters of windows that are over and messages of half a year ago are removed, younger ones stay', async () => {
  const openid = await newRider(cloud, 'forgotten')
  const appealId = (await create(openid)).appeal.id
  ok(await appeal<StaffShown>(SOCIAL_WORKER, 'reply', { appealId, text: '在的' }))
  const mine = async (name: 'limits' | 'notices') =>
    (await readCollection(cloud, name)).filter((row) => JSON.stringify(row).includes(openid)).length
  await catchUp()
  expect([await mine('limits'), await mine('notices')]).toEqual([2, 1])
  await cloud.local('/local/clock', { now: '2026-12-12T12:00:00+08:00' })
  await catchUp()
  expect([await mine('limits'), await mine('notices')]).toEqual([0, 1])
  await cloud.local('/local/clock', { now: '2027-06-20T12:00:00+08:00' })
  await catchUp()
  expect([await mine('limits'), await mine('notices')]).toEqual([0, 0])
})

test('a step that fails does not keep the others from running', async () => {
  await cloud.local('/local/clock', { now: '2027-06-20T12:00:00+08:00' })
  let before = 0
  // A run that an earlier jump set off may still be forgetting turns: make turns until one is there to forget.
  for (let turn = 0; before === 0 && turn < 10; turn++) {
    await create(`limited-${turn}`)
    before = (await readCollection(cloud, 'limits')).length
  }
  // Every run meets it: those the clock sets off as it moves on, too.
  await cloud.local('/local/faults', [{ function: 'timer-catchup', nth: 1, kind: 'fail', times: 1_000 }])
  await cloud.local('/local/clock', { now: '2027-06-23T12:00:00+08:00' })
  await catchUp()
  await cloud.local('/local/faults', [])
  expect(before).toBeGreaterThan(0)
  expect(await readCollection(cloud, 'limits')).toEqual([])
})
