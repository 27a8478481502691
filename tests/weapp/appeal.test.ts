/** @jest-environment jsdom */
import { startTestCloud, type TestCloud } from '../support/cloud'
import { SOCIAL_WORKER } from '../support/street'
import { switchOnPhone, type WeappPhone } from '../support/weapp'

const RIDER = 'rider-weapp-appeal'

let cloud: TestCloud
let phone: WeappPhone

beforeAll(async () => {
  cloud = await startTestCloud()
  phone = switchOnPhone(cloud.url, RIDER)
})
afterAll(() => cloud.stop())

test('a rider asks about public housing, is answered with the card, answers back, and closes it', async () => {
  const ask = await phone.open('packages/appeal/ask/index')
  await ask.sees('发给社工')
  ask.type('房租太贵了，像我们跑外卖的能不能申请公租房')
  await ask.sees('公租房')
  ask.tap('发给社工')
  const created = async () => phone.record.calls.find((call) => call.data.path === 'create')
  while (!(await created())) await new Promise((resolve) => setTimeout(resolve, 50))
  ask.leave()
  const result = (await created())?.result as { data: { appeal: { id: string } } }
  const appealId = result.data.appeal.id

  const answer = { appealId, text: '别急，条件和材料我都列好了', policyId: 'c01' }
  expect((await cloud.call('appeal', SOCIAL_WORKER, 'accept', { appealId })).ok).toBe(true)
  expect((await cloud.call('appeal', SOCIAL_WORKER, 'reply', answer)).ok).toBe(true)

  const thread = await phone.open(`packages/appeal/thread/index?id=${appealId}`)
  await thread.sees('别急，条件和材料我都列好了')
  await thread.sees('公租房')
  thread.type('谢谢田老师')
  await new Promise((resolve) => setTimeout(resolve, 100))
  thread.tapOn('send-button')
  await thread.sees('谢谢田老师')
  thread.tap('问题解决了')
  await thread.sees('解决')
  thread.leave()
})

test('the card on hold shows what is certain, whom and what to ask, and no invented figure', async () => {
  const card = await phone.open('packages/policy/card/index?id=c01')
  await card.sees('12345')
  await card.sees('2026年11月23日核对过')
  expect(card.text()).not.toMatch(/收入.{0,6}\d+ ?元/)
  card.leave()
})
