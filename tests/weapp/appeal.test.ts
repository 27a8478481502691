/** @jest-environment jsdom */
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { NOON, SOCIAL_WORKER } from '../support/street'
import { switchOnPhone, type WeappPhone } from '../support/weapp'

const RIDER = 'rider-weapp-appeal'

let cloud: TestCloud
let phone: WeappPhone

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
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

/** Waits for what must come; the test's own limit ends it. */
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50))
}

const countOf = async (openid: string): Promise<number> =>
  (await readCollection(cloud, 'appeals')).filter((appeal) => appeal.openid === openid).length

test('danger: the numbers to call stand before anything else, before a word was sent', async () => {
  const ask = await phone.open('packages/appeal/ask/index')
  await ask.sees('发给社工')
  expect(ask.text()).not.toContain('人最要紧')
  ask.type('送餐路上被车撞了，腿在流血')
  await ask.sees('人最要紧')
  for (const number of ['110', '120', '12345', '12351']) expect(ask.text()).toContain(number)
  const html = ask.html()
  expect(html.indexOf('hotlines-urgent')).toBeLessThan(html.indexOf('wx-textarea'))
  expect(html.indexOf('hotlines-urgent')).toBeGreaterThan(-1)
  ask.type('')
  await until(async () => !ask.text().includes('人最要紧'))
  ask.leave()
})

test('what was typed without a signal is there when the app comes back, and goes once', async () => {
  const before = await countOf(RIDER)
  const words = '站长又扣了我三百，说我超时'
  const ask = await phone.open('packages/appeal/ask/index')
  await ask.sees('发给社工')
  ask.type(words)
  await ask.sees('看着是这类事')
  phone.record.signal = false
  ask.tap('发给社工')
  await ask.sees('没有信号')
  ask.leave()
  expect(await countOf(RIDER)).toBe(before)

  phone.record.signal = true
  const again = await phone.open('packages/appeal/ask/index')
  await again.sees('看着是这类事')
  const gone = phone.record.navigations.length
  again.tap('发给社工')
  await until(async () => phone.record.navigations.slice(gone).some((url) => url.includes('appeal/thread')))
  again.leave()
  expect(await countOf(RIDER)).toBe(before + 1)

  const next = await phone.open('packages/appeal/ask/index')
  await next.sees('发给社工')
  expect(next.text()).not.toContain('看着是这类事')
  next.leave()
})

test('a time offered in the talk is booked with one tap', async () => {
  await cloud.bindPhone(RIDER, '13855550001')
  const made = await cloud.call<{ appeal: { id: string } }>('appeal', RIDER, 'create', { text: '想理个发' })
  const appealId = made.data.appeal.id
  expect((await cloud.call('appeal', SOCIAL_WORKER, 'accept', { appealId })).ok).toBe(true)
  expect((await cloud.call('appeal', SOCIAL_WORKER, 'reply', { appealId, slotsOf: 'haircut' })).ok).toBe(true)
  const thread = await phone.open(`packages/appeal/thread/index?id=${appealId}`)
  await thread.sees('免费理发')
  await thread.sees('约 09:30')
  thread.tap('约 09:30')
  await thread.sees('约好了')
  thread.leave()
  const bookings = (await readCollection(cloud, 'bookings')).filter(({ openid }) => openid === RIDER)
  expect(bookings.map(({ programmeId }) => programmeId)).toEqual(['haircut'])
})
