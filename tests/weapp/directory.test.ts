/** @jest-environment jsdom */
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { NOON } from '../support/street'
import { switchOnPhone, type WeappPage, type WeappPhone } from '../support/weapp'

const RIDER = 'rider-weapp-directory'

let cloud: TestCloud
let phone: WeappPhone

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
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

test('101 services: one call, within the node and data budgets, page after page; found as one types', async () => {
  const page = await phone.open('packages/directory/list/index')
  await page.sees('101 项')
  expectBudget(page)
  page.tap('下一页')
  await page.sees('第 2 页')
  expectBudget(page)
  page.type('补胎', 'wx-input')
  await page.sees('电动车行')
  expect(page.text()).not.toContain('101 项')
  page.tap('24 小时')
  await page.sees('没有合适的')
  const calls = phone.record.calls.filter(({ name }) => name === 'directory').map(({ data }) => data.path)
  expect(calls).toEqual(['list'])
  page.leave()
})

test('a place is read from the same answer, kept as a favourite, and reported as wrong in two taps', async () => {
  const page = await phone.open('packages/directory/place/index?id=noodles-a')
  await page.sees('抄手铺')
  await page.sees('9 折')
  expectBudget(page)
  page.tap('收藏')
  await page.sees('已收藏')
  page.tap('信息不对，告诉我们')
  await page.sees('哪里不对')
  page.tap('价格不对')
  await page.sees('告诉工作人员')
  page.tap('告诉工作人员')
  const sent = async () =>
    (await readCollection(cloud, 'corrections')).filter(({ openid }) => openid === RIDER)
  while ((await sent()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50))
  expect((await sent())[0]).toMatchObject({ placeId: 'noodles-a', topic: 'price', state: 'waiting' })
  page.leave()
})
