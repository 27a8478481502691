/** @jest-environment jsdom */
import { startTestCloud, type TestCloud } from '../support/cloud'
import { switchOnPhone, type WeappPage, type WeappPhone } from '../support/weapp'

const RIDER = 'rider-weapp-water'

let cloud: TestCloud
let phone: WeappPhone
let scene: string

beforeAll(async () => {
  cloud = await startTestCloud()
  const { codes } = await cloud.local<{ codes: { page: string; scene: string }[] }>('/local/codes')
  scene = codes.find((code) => code.scene.startsWith('f.u1.'))?.scene ?? ''
  phone = switchOnPhone(cloud.url, RIDER)
})
afterAll(() => cloud.stop())

const expectBudget = (page: WeappPage) => {
  const { nodes, depth, children, largestSetData } = page.measure()
  expect(nodes).toBeLessThanOrEqual(500)
  expect(depth).toBeLessThanOrEqual(20)
  expect(children).toBeLessThanOrEqual(60)
  expect(largestSetData).toBeLessThanOrEqual(32 * 1024)
}

test('from the camera to a bottle in one tap on the screen, without a phone number', async () => {
  const page = await phone.open(`pages/scan/index?scene=${encodeURIComponent(scene)}`)
  await page.sees('爱心冰柜 1 号')
  await page.sees('拿一瓶')
  expectBudget(page)
  page.tap('拿一瓶')
  await page.sees('第 1 瓶')
  const takes = phone.record.calls.filter((call) => call.data.path === 'take')
  expect(takes).toEqual([
    expect.objectContaining({ name: 'water', result: expect.objectContaining({ ok: true }) }),
  ])
  page.leave()
})

test('the second bottle of a person without a phone number is refused before the tap, with the way to it', async () => {
  const page = await phone.open(`pages/scan/index?scene=${encodeURIComponent(scene)}`)
  await page.sees('手机号')
  expect(page.text()).not.toMatch(/拿一瓶$/)
  page.leave()
})

test('a forged code is told from a printed one', async () => {
  const page = await phone.open('pages/scan/index?scene=f.u1.aaaaaaaaaa')
  await page.sees('码')
  expect(page.text()).not.toContain('拿一瓶')
  page.leave()
})

test('home asks one function once and stays within the node and data budgets', async () => {
  const before = phone.record.calls.length
  const page = await phone.open('pages/home/index')
  await page.sees('均隆街')
  await page.sees('食堂')
  expectBudget(page)
  const calls = phone.record.calls.slice(before).map((call) => `${call.name}.${call.data.path}`)
  expect(calls).toEqual(['home.get'])
  page.leave()
})
