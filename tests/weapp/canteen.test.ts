/** @jest-environment jsdom */
import type { RedeemAnswer } from '../../domain/canteen/schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { switchOnPhone, type WeappPage, type WeappPhone } from '../support/weapp'

const RIDER = 'rider-weapp-canteen'
/** The phone's own clock is somewhere else altogether: it learns the street's from the answers. */
const LUNCH = '2026-12-10T12:41:00+08:00'

let cloud: TestCloud
let phone: WeappPhone

beforeAll(async () => {
  cloud = await startTestCloud({ now: LUNCH })
  phone = switchOnPhone(cloud.url, RIDER)
})
afterAll(() => cloud.stop())

/** The digits on the screen, as they are read out to the cashier. */
const digitsOn = (page: WeappPage): string => /(\d{4} \d{4,6})/.exec(page.text())?.[1] ?? ''

const redeem = (code: string) =>
  cloud.call<RedeemAnswer>('canteen', 'local-cashier', 'redeem', {
    windowId: 'nuanxin-canteen',
    code,
    fullCents: 1500,
  })

test('a rider leaves a number, gets a code that is made on the phone, eats once, and sees it', async () => {
  const page = await phone.open('packages/canteen/pass/index')
  await page.sees('正在开饭')
  page.tap('领用餐码')
  await page.sees('留个手机号')
  const { code } = await cloud.local<{ code: string }>('/local/phone', {
    openid: RIDER,
    phone: '13600004321',
  })
  page.givePhone(code)
  await page.sees('秒后换新的')

  const { data } = await redeem(digitsOn(page))
  expect(data.no).toBeNull()
  expect(data.yes).toMatchObject({ paidCents: 1275, how: 'code' })
  await page.sees('付 12.75 元')
  page.leave()

  const [pass] = await readCollection(cloud, 'meal_passes')
  const issued = phone.record.calls.filter(({ data: call }) => call.path === 'issuePass')
  const secrets = issued.flatMap(({ result }) => /[0-9a-f]{64}/.exec(JSON.stringify(result)) ?? [])
  expect(secrets).toHaveLength(1)
  expect(JSON.stringify(pass)).not.toContain(secrets[0])
})

test('opened again the code is there without asking for anything', async () => {
  await cloud.local('/local/clock', { now: '2026-12-11T12:40:00+08:00' })
  const page = await phone.open('packages/canteen/pass/index')
  await page.sees('秒后换新的')
  expect(phone.record.calls.filter(({ data: call }) => call.path === 'issuePass')).toHaveLength(1)
  page.tap('我来吃')
  await page.sees('不去了')
  const { nodes, depth, largestSetData } = page.measure()
  expect(nodes).toBeLessThanOrEqual(500)
  expect(depth).toBeLessThanOrEqual(40)
  expect(largestSetData).toBeLessThanOrEqual(32_768)
  page.leave()
})
