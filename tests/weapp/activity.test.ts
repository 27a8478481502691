/** @jest-environment jsdom */
import { activityCalls, DAY } from '../cloud/activity-calls'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { NOON, newRider } from '../support/street'
import { switchOnPhone, type WeappPhone } from '../support/weapp'

const RIDER = 'rider-weapp-activity'

let cloud: TestCloud
let phone: WeappPhone
let activityId = ''
const calls = activityCalls(() => cloud)

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  phone = switchOnPhone(cloud.url, RIDER)
  await newRider(cloud, RIDER)
  activityId = await calls.announce({ title: '送米上楼' })
})
afterAll(() => cloud.stop())

test('a rider finds the activity and signs up for a role', async () => {
  const list = await phone.open('packages/activity/list/index')
  await list.sees('送米上楼')
  const { nodes, largestSetData } = list.measure()
  expect(nodes).toBeLessThanOrEqual(500)
  expect(largestSetData).toBeLessThanOrEqual(32_768)
  list.leave()
  const page = await phone.open(`packages/activity/one/index?id=${activityId}`)
  await page.sees('我来搬东西')
  page.tap('我来搬东西')
  await page.sees('你报了')
  page.leave()
})

test('on the day they are asked to scan on coming and on going, and find hours and points', async () => {
  await calls.clock(`${DAY}T13:55:00+08:00`)
  const before = await phone.open(`packages/activity/one/index?id=${activityId}`)
  await before.sees('扫码签到')
  before.leave()
  await calls.checkIn(RIDER, await calls.codeNow(activityId))
  await calls.clock(`${DAY}T15:30:00+08:00`)
  await calls.checkOut(RIDER, await calls.codeNow(activityId))
  const mine = await phone.open('packages/activity/mine/index')
  await mine.sees('1.5')
  await mine.sees('送米上楼')
  mine.leave()
  expect(await calls.points(RIDER)).toBe(10)
})
