/** @jest-environment jsdom */
import type { RedeemAnswer } from '../../domain/canteen/schema'
import { toInstant } from '../../domain/time'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { listSlots } from '../support/street'
import { switchOnPhone, type WeappPage, type WeappPhone } from '../support/weapp'

const RIDER = 'rider-weapp-offline'
const LUNCH = Date.parse('2026-12-10T12:41:00+08:00')
const TEN_MINUTES = 600_000

let cloud: TestCloud
let phone: WeappPhone
/** When the street's clock stood at lunch, by this machine's. */
let atLunch = 0

const streetNow = (): string => toInstant(LUNCH + Date.now() - atLunch)

beforeAll(async () => {
  cloud = await startTestCloud({ now: toInstant(LUNCH) })
  await cloud.bindPhone(RIDER, '13600008765')
  const { slots } = await listSlots(cloud, RIDER)
  const booked = await cloud.call('booking', RIDER, 'create', { slotId: slots[0]?.id })
  expect(booked.error).toBeUndefined()
  phone = switchOnPhone(cloud.url, RIDER)
  atLunch = Date.now()
  await cloud.local('/local/clock', { now: toInstant(LUNCH) })
})
afterAll(() => cloud.stop())
afterEach(async () => {
  jest.restoreAllMocks()
  phone.record.signal = true
  await cloud.local('/local/clock', { now: streetNow() })
})

const SCREENS = [
  { address: 'pages/home/index', says: '扫码拿水' },
  { address: 'packages/directory/list/index', says: '101 项' },
  { address: 'packages/directory/place/index?id=noodles-a', says: '9 折' },
  { address: 'packages/station/page/index?stationId=nuanxin', says: '人来过' },
  { address: 'packages/booking/mine/index', says: '免费理发' },
  { address: 'packages/partner/council/index', says: '成都燃气' },
  { address: 'pages/book/index', says: '免费理发' },
]

const digitsOn = (page: WeappPage): string => /(\d{4} \d{4})\d{1,2} 秒后/.exec(page.text())?.[1] ?? ''

/** The signal goes, and ten minutes pass on the phone and on the street. */
const loseSignal = async () => {
  phone.record.signal = false
  const now = Date.now
  jest.spyOn(Date, 'now').mockImplementation(() => now() + TEN_MINUTES)
  await cloud.local('/local/clock', { now: streetNow() })
}

test('without signal every screen shows its last answer and says from when it is', async () => {
  for (const { address, says } of SCREENS) {
    const page = await phone.open(address)
    await page.sees(says)
    page.leave()
  }
  await loseSignal()
  const before = phone.record.calls.length
  for (const { address, says } of SCREENS) {
    const page = await phone.open(address)
    await page.sees(says)
    await page.sees('没信号，这是')
    expect(page.text()).toMatch(/没信号，这是 \d\d:\d\d 的内容/)
    page.leave()
  }
  const search = await phone.open('packages/directory/list/index')
  await search.sees('没信号，这是')
  search.type('补胎', 'wx-input')
  await search.sees('电动车行')
  search.leave()
  expect(phone.record.calls).toHaveLength(before)
})

test('a meal code made without signal is taken at the counter', async () => {
  const pass = await phone.open('packages/canteen/pass/index')
  await pass.sees('正在开饭')
  pass.tap('领用餐码')
  await pass.sees('秒后换新的')
  pass.leave()
  await loseSignal()
  const before = phone.record.calls.length
  const page = await phone.open('packages/canteen/pass/index')
  await page.sees('秒后换新的')
  await page.sees('没信号，这是')
  await cloud.local('/local/clock', { now: streetNow() })
  const { data } = await cloud.call<RedeemAnswer>('canteen', 'local-cashier', 'redeem', {
    windowId: 'nuanxin-canteen',
    code: digitsOn(page),
    fullCents: 1500,
  })
  expect(data.yes).toMatchObject({ paidCents: 1275, how: 'code' })
  expect(phone.record.calls).toHaveLength(before)
  page.leave()
})
