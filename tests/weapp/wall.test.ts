/** @jest-environment jsdom */
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { NOON, SOCIAL_WORKER } from '../support/street'
import { switchOnPhone, type WeappPhone } from '../support/weapp'

const RIDER = 'rider-weapp-wall'

let cloud: TestCloud
let phone: WeappPhone

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  await cloud.bindPhone(RIDER, '13600007777')
  phone = switchOnPhone(cloud.url, RIDER)
})
afterAll(() => cloud.stop())

/** Brought by a neighbour, looked at by a worker. */
const hang = async (author: string, number: string, title: string): Promise<string> => {
  await cloud.bindPhone(author, number)
  const work = { title, text: '送完最后一单', pen: '', photos: [], video: '' }
  const { data } = await cloud.call<{ work: { id: string } }>('wall', author, 'create', work)
  await cloud.call('wall', SOCIAL_WORKER, 'review', { workId: data.work.id, to: 'shown' })
  return data.work.id
}

test('what hangs is seen within the budgets of a first screen, and liked by a tap', async () => {
  const id = await hang('neighbour', '13600008888', '雨里的街')
  const wall = await phone.open('packages/wall/list/index')
  await wall.sees('雨里的街')
  const { nodes, depth, largestSetData } = wall.measure()
  expect(nodes).toBeLessThanOrEqual(500)
  expect(depth).toBeLessThanOrEqual(20)
  expect(largestSetData).toBeLessThanOrEqual(32 * 1024)
  wall.leave()
  const work = await phone.open(`packages/wall/work/index?id=${id}`)
  await work.sees('赞一个（0）')
  work.tap('赞一个')
  await work.sees('赞过了（1）')
  work.leave()
  const [stored] = (await readCollection(cloud, 'works')).filter(({ _id }) => _id === id)
  expect(stored?.likes).toBe(1)
})

test('a coupon bought with points shows its code', async () => {
  const award = { phone: '13600007777', amount: 40, title: '帮老人搬东西' }
  const { data } = await cloud.call<{ grant: { id: string } }>('points', SOCIAL_WORKER, 'award', award)
  await cloud.call('points', 'local-su', 'approve', { grantId: data.grant.id })
  const page = await phone.open('packages/points/mine/index')
  await page.sees('头盔内衬')
  page.tap('头盔内衬')
  await page.sees('用 20 分换')
  page.tap('用 20 分换')
  await page.sees('只能用一次')
  page.leave()
  const [coupon] = (await readCollection(cloud, 'coupons')).filter(({ openid }) => openid === RIDER)
  expect(coupon).toMatchObject({ state: 'issued', merchantId: 'u-shanli', cost: 20 })
})
