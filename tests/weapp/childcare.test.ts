/** @jest-environment jsdom */
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { switchOnPhone, type WeappPhone } from '../support/weapp'

const RIDER = 'rider-weapp-childcare'

let cloud: TestCloud
let phone: WeappPhone

beforeAll(async () => {
  cloud = await startTestCloud({ now: '2026-12-05T12:00:00+08:00' })
  phone = switchOnPhone(cloud.url, RIDER)
  const child = {
    name: '朵朵',
    birthday: '2018-05-20',
    allergies: '花生',
    collectors: [{ name: '王桂芳', relation: '奶奶', last4: '1234' }],
  }
  const saved = await cloud.call('childcare', RIDER, 'saveChild', {
    childId: null,
    version: '2026-11',
    child,
  })
  expect(saved.error).toBeUndefined()
})
afterAll(() => cloud.stop())

test('a guardian sees the child, wishes for two weeks in order, and reads how the draw works', async () => {
  const page = await phone.open('packages/childcare/mine/index')
  await page.sees('朵朵')
  await page.sees('奶奶（尾号 1234）')
  page.tap('填志愿')
  await page.sees('先点想去的周')
  page.tap('第 2 周')
  await page.sees('第 1')
  page.tap('第 1 周')
  await page.sees('就这样填')
  page.tap('就这样填')
  await page.sees('抽签编号')
  const { nodes, largestSetData } = page.measure()
  expect(nodes).toBeLessThanOrEqual(500)
  expect(largestSetData).toBeLessThanOrEqual(32 * 1024)
  page.leave()
  const [wish] = await readCollection(cloud, 'care_wishes')
  expect(wish).toMatchObject({ openid: RIDER, ranked: ['w2', 'w1'], most: 1, late: false })

  const draw = await phone.open(`packages/childcare/draw/index?id=${wish?.periodId}`)
  await draw.sees('怎么抽才公平')
  draw.leave()
})
