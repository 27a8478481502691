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

/** The digits on the screen as they are read out to the cashier; the seconds they still last follow them. */
const digitsOn = (page: WeappPage): string => /(\d{4} \d{4})\d{1,2} 秒后/.exec(page.text())?.[1] ?? ''

const redeem = (code: string) =>
  cloud.call<RedeemAnswer>('canteen', 'local-cashier', 'redeem', {
    windowId: 'nuanxin-canteen',
    code,
    fullCents: 1500,
  })

const issues = () => phone.record.calls.filter(({ data: call }) => call.path === 'issuePass')

test('a rider leaves a number and gets a code that is made on the phone', async () => {
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
  page.leave()
  const [pass] = await readCollection(cloud, 'meal_passes')
  const secrets = issues().flatMap(({ result }) => /[0-9a-f]{64}/.exec(JSON.stringify(result)) ?? [])
  expect(secrets).toHaveLength(1)
  expect(JSON.stringify(pass)).not.toContain(secrets[0])
})

test('opened again the code is there at once; the cashier says yes, and the phone shows it', async () => {
  const page = await phone.open('packages/canteen/pass/index')
  await page.sees('秒后换新的')
  expect(issues()).toHaveLength(1)
  page.tap('我来吃')
  await page.sees('不去了')
  const { nodes, largestSetData } = page.measure()
  expect(nodes).toBeLessThanOrEqual(500)
  expect(largestSetData).toBeLessThanOrEqual(32_768)
  const { data } = await redeem(digitsOn(page))
  expect(data.yes).toMatchObject({ paidCents: 1275, how: 'code' })
  await page.sees('付 12.75 元')
  page.leave()
})
