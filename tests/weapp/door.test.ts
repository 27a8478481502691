/** @jest-environment jsdom */
import type { SlotsView } from '../../domain/booking/call-schema'
import type { SessionView } from '../../domain/booking/door-schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { NOON, newRider } from '../support/street'
import { switchOnPhone, type WeappPage, type WeappPhone } from '../support/weapp'

const LAWYER = 'local-lawyer'
const PATIENCE_MS = 30_000
const PAGE = 'packages/booking-desk/session/index?programmeId=lawyer'

let cloud: TestCloud
let phone: WeappPhone

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  const rider = await newRider(cloud, 'door-weapp')
  const { data } = await cloud.call<SlotsView>('booking', rider, 'listSlots', { programmeId: 'lawyer' })
  const booked = await cloud.call('booking', rider, 'create', { slotId: data.slots[0]?.id })
  if (!booked.ok) throw new Error(`create: ${booked.error?.code}`)
  await cloud.local('/local/clock', { now: '2026-12-16T13:55:00+08:00' })
  phone = switchOnPhone(cloud.url, LAWYER)
})
afterAll(() => cloud.stop())

const expectBudget = (page: WeappPage) => {
  const { nodes, depth, children, largestSetData } = page.measure()
  expect(nodes).toBeLessThanOrEqual(500)
  expect(depth).toBeLessThanOrEqual(20)
  expect(children).toBeLessThanOrEqual(60)
  expect(largestSetData).toBeLessThanOrEqual(32 * 1024)
}

const statesOf = () =>
  phone.record.calls
    .filter(({ name, data }) => name === 'booking' && data.path !== 'listSession')
    .map(({ data }) => data.path)

/** Waits for so many answers to be ticked; the engine takes no tap on what has just been drawn. */
const ticked = async (page: WeappPage, count: number) => {
  const until = Date.now() + PATIENCE_MS
  while (page.html().split('choice-chip-on').length - 1 < count) {
    if (Date.now() > until) throw new Error(`${count} answers were never ticked: ${page.text()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await page.sees('办完')
}

/** The tap is answered when the session counts a visit as done. */
const untilDone = async () => {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    const { data } = await cloud.call<SessionView>('booking', LAWYER, 'listSession', {
      programmeId: 'lawyer',
    })
    if (data.counts.done === 1) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the visit was never done')
}

test("a provider's day: here, called in, done with what came of it", async () => {
  const page = await phone.open(PAGE)
  await page.sees('14:00')
  expectBudget(page)
  page.tap('到了')
  await page.sees('叫号')
  page.tap('叫号')
  await page.sees('再叫')
  page.tap('办完')
  await page.sees('怎么样了')
  page.tap('欠薪')
  await ticked(page, 1)
  page.tap('解决了')
  await ticked(page, 2)
  page.tap('办完')
  await untilDone()
  expect(statesOf()).toEqual(['checkIn', 'callIn', 'finish'])
  page.leave()
})

test('a provider finds their own service alone, with its dates and nothing to change', async () => {
  const list = await phone.open('packages/booking-desk/programmes/index')
  await list.sees('律师驻点')
  expect(list.text()).not.toContain('免费理发')
  expectBudget(list)
  list.leave()
  const one = await phone.open('packages/booking-desk/programme/index?id=lawyer')
  await one.sees('12月23日')
  expect(one.text()).not.toContain('设置')
  expectBudget(one)
  one.leave()
})
