/** @jest-environment jsdom */
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { switchOnPhone, type WeappPhone } from '../support/weapp'

const RIDER = 'rider-weapp-booking'

let cloud: TestCloud
let phone: WeappPhone

beforeAll(async () => {
  cloud = await startTestCloud()
  phone = switchOnPhone(cloud.url, RIDER)
})
afterAll(() => cloud.stop())

test('a haircut is booked with the phone number given at that moment, seen, and cancelled', async () => {
  const page = await phone.open('packages/booking/slots/index?programmeId=haircut')
  await page.sees('先点一个时间')
  page.tap('剩')
  await page.sees('约 ')
  page.tap('约 ')
  await page.sees('留个手机号')
  expect(phone.record.subscribed.length).toBe(1)
  const { code } = await cloud.local<{ code: string }>('/local/phone', {
    openid: RIDER,
    phone: '13900001234',
  })
  page.givePhone(code)
  await page.sees('约好了')
  page.leave()

  const creates = phone.record.calls.filter((call) => call.data.path === 'create')
  expect(creates.length).toBe(2)
  expect(new Set(creates.map((call) => call.data.requestId)).size).toBe(1)

  const mine = await phone.open('packages/booking/mine/index')
  await mine.sees('免费理发')
  mine.tap('取消预约')
  await mine.sees('还是去')
  mine.tap('取消预约')
  await mine.sees('以前的、取消的')
  mine.leave()
  const [booking] = await readCollection(cloud, 'bookings')
  expect(booking).toMatchObject({ openid: RIDER, state: 'cancelled' })
  const slots = await readCollection(cloud, 'slots')
  expect(slots.every((slot) => slot.left === slot.capacity)).toBe(true)
})

test('the phone number lies encrypted on disk and nowhere in plain text', async () => {
  for (const name of ['phones', 'people', 'bookings', 'notices'] as const) {
    expect(JSON.stringify(await readCollection(cloud, name))).not.toContain('13900001234')
  }
  const [person] = await readCollection(cloud, 'people')
  expect(person?.phoneMasked).toBe('139****1234')
})
