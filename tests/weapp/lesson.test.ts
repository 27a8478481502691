/** @jest-environment jsdom */
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { newRider, SOCIAL_WORKER } from '../support/street'
import { switchOnPhone, type WeappPhone } from '../support/weapp'

const MENTOR = 'rider-weapp-lesson'

let cloud: TestCloud
let phone: WeappPhone

beforeAll(async () => {
  cloud = await startTestCloud()
  phone = switchOnPhone(cloud.url, MENTOR)
})
afterAll(() => cloud.stop())

test('a card is gone through step by step, and again without signal', async () => {
  const topics = await phone.open('packages/lesson/topics/index')
  await topics.sees('医院挂号')
  topics.leave()
  phone.record.signal = false
  const card = await phone.open('packages/lesson/card/index?id=car')
  await card.sees('点开打车软件')
  card.tap('下一步')
  await card.sees('看上车的地方')
  card.tap('上一步')
  await card.sees('点开打车软件')
  for (const title of [
    '看上车的地方',
    '写要去哪里',
    '选便宜的那种',
    '点“呼叫”',
    '记住车牌',
    '上车说手机尾号',
  ]) {
    card.tap('下一步')
    await card.sees(title)
  }
  card.tap('下一步')
  await card.sees('上车先看车牌')
  await card.sees('学完了')
  const { nodes, largestSetData } = card.measure()
  expect(nodes).toBeLessThanOrEqual(500)
  expect(largestSetData).toBeLessThanOrEqual(32 * 1024)
  card.leave()
  phone.record.signal = true
})

test('a mentor offers, is confirmed, takes on an elder by name and ticks what works', async () => {
  await newRider(cloud, MENTOR)
  const offer = await phone.open('packages/lesson/mentor/index')
  await offer.sees('想教哪几样')
  await offer.sees('叫车')
  offer.tap('叫车')
  await offer.sees('报名当社区导师')
  offer.tap('报名当社区导师')
  await offer.sees('社工会给你打电话')
  offer.leave()
  const [mentor] = await readCollection(cloud, 'mentors')
  const yes = { mentorId: mentor?._id, yes: true }
  expect((await cloud.call('lesson', SOCIAL_WORKER, 'decideMentor', yes)).error).toBeUndefined()
  const page = await phone.open('packages/lesson/mentor/index')
  await page.sees('添一位学员')
  page.tap('添一位学员')
  await page.sees('怎么称呼')
  page.type('李婆婆', 'wx-input')
  await page.sees('添上')
  page.tap('添上')
  await page.sees('李婆婆')
  page.tap('李婆婆')
  await page.sees('会了哪几步')
  page.tap('1 点开打车软件')
  await page.sees('从第 2 步接着教')
  page.tap('记下今天教的')
  await page.sees('等确认')
  page.leave()
  const [session] = await readCollection(cloud, 'lesson_sessions')
  expect(session).toMatchObject({ openid: MENTOR, topic: 'car', mastered: ['open'], state: 'taught' })
})
