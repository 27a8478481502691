/** @jest-environment jsdom */
import type { SlotsView } from '../../domain/booking/call-schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { NOON, newRider } from '../support/street'
import { switchOnPhone, type WeappPage, type WeappPhone } from '../support/weapp'

const LAWYER = 'local-lawyer'
const PAGE = 'packages/booking-desk/session/index?programmeId=lawyer'

let cloud: TestCloud
let phone: WeappPhone

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  const rider = await newRider(cloud, 'door-weapp')
  const { data } = await cloud.call<SlotsView>('booking', rider, 'listSlots', { programmeId: 'lawyer' })
  const booked = await cloud.call('booking', rider, 'create', { slotId: data.slots[0]?.id })
  if (!booked.ok) throw new Error(`create: ${booked.error?.code}`)
  await cloud.local('/local/clock', { now: '2026-12-16T13:55:00+08:00' })
  phone = switchOnPhone(cloud.url, LAWYER)
})
afterAll(() => cloud.stop())

const expectBudget = (page: WeappPage) => {
  const { nodes, depth, children, largestSetData } = page.measure()
  expect(nodes).toBeLessThanOrEqual(500)
  expect(depth).toBeLessThanOrEqual(20)
  expect(children).toBeLessThanOrEqual(60)
  expect(largestSetData).toBeLessThanOrEqual(32 * 1024)
}

const statesOf = () =>
  phone.record.calls
    .filter(({ name, data }) => name === 'booking' && data.path !== 'listSession')
    .map(({ data }) => data.path)

test("a provider's day: here, called in, done with what came of it", async () => {
  const page = await phone.open(PAGE)
  await page.sees('14:00')
  expectBudget(page)
  page.tap('到了')
  await page.sees('叫号')
  page.tap('叫号')
  await page.sees('再叫')
  page.tap('办完')
  await page.sees('怎么样了')
  page.tap('欠薪')
  page.tap('解决了')
  page.tap('办完')
  await page.sees('还能排')
  expect(statesOf().slice(0, 2)).toEqual(['checkIn', 'callIn'])
  page.leave()
})

test('the services of the staff, and the dates of one', async () => {
  phone = switchOnPhone(cloud.url, 'local-admin')
  const list = await phone.open('packages/booking-desk/programmes/index')
  await list.sees('免费理发')
  await list.sees('2027 年的放假安排还没录')
  expectBudget(list)
  list.leave()
  const one = await phone.open('packages/booking-desk/programme/index?id=lawyer')
  await one.sees('12月16日')
  one.tap('设置')
  await one.sees('存了以后，接下来是这几场')
  expectBudget(one)
  one.leave()
})
