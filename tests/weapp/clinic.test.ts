/** @jest-environment jsdom */
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { switchOnPhone, type WeappPhone } from '../support/weapp'

const RIDER = 'rider-weapp-clinic'

let cloud: TestCloud
let phone: WeappPhone

beforeAll(async () => {
  cloud = await startTestCloud()
  phone = switchOnPhone(cloud.url, RIDER)
})
afterAll(() => cloud.stop())

test('a record is agreed to, a pressure saved as the sheet offers it, and the consent taken back', async () => {
  const page = await phone.open('packages/clinic/record/index')
  await page.sees('只有你和义诊医生看得到')
  page.tap('同意，建档案')
  await page.sees('还没有记过数')
  page.tap('记一个数')
  await page.sees('和上次一样就直接点保存')
  page.tap('保存')
  await page.sees('120/80')
  await page.sees('依据')
  const { nodes, largestSetData } = page.measure()
  expect(nodes).toBeLessThanOrEqual(500)
  expect(largestSetData).toBeLessThanOrEqual(32 * 1024)
  page.tap('撤回同意、删除')
  await page.sees('撤回，并把数都删掉')
  page.tap('撤回，并把数都删掉')
  await page.sees('里面已经没有数了')
  page.leave()
  const [record] = await readCollection(cloud, 'health_records')
  expect(record).toMatchObject({ openid: RIDER, state: 'withdrawn', readings: [] })
})
