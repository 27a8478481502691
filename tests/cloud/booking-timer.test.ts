import { bookingCalls } from '../support/booking-calls'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { brokenInvariants } from '../support/invariants'
import { NOON, newRider } from '../support/street'

let cloud: TestCloud
const calls = bookingCalls(() => cloud)
const { booked, inLine, told, mine } = calls

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

const runAt = async (now: string) => {
  await calls.clock(now)
  await calls.runTimer()
  await calls.runTimer()
}

const slotAt = async (day: string, n: number): Promise<string> =>
  (await calls.slotsOf('lawyer', day)).slots[n]?.id ?? ''

test('who has booked is told within minutes, reminded the evening before and two hours before, each once', async () => {
  const openid = await newRider(cloud, 'told')
  const { slots, templateIds } = await calls.slotsOf('lawyer', '2026-12-16', openid)
  await cloud.local('/local/subscribe', { openid, templateIds, accept: true })
  await calls.create(openid, { slotId: slots[0]?.id })
  await runAt('2026-12-10T12:06:00+08:00')
  expect(await told(openid)).toEqual(['律师驻点约好了'])
  await runAt('2026-12-15T17:50:00+08:00')
  expect(await told(openid)).toHaveLength(1)
  await runAt('2026-12-15T18:01:00+08:00')
  expect((await told(openid))[0]).toBe('明天 14:00 律师驻点')
  await runAt('2026-12-16T11:50:00+08:00')
  expect(await told(openid)).toHaveLength(2)
  await runAt('2026-12-16T12:05:00+08:00')
  expect((await told(openid))[0]).toBe('14:00 律师驻点，快到了')
  await runAt('2026-12-16T13:30:00+08:00')
  expect(await told(openid)).toHaveLength(3)
  const { messages } = await cloud.local<{ messages: { status: string }[] }>(`/local/outbox?openid=${openid}`)
  // One consent is one message: the first reminder takes it; the inbox has all of them.
  expect(messages.filter(({ status }) => status === 'sent')).toHaveLength(1)
})

test('booked on the day itself: no reminder that comes too late to help', async () => {
  const { openid } = await booked('same-day', await slotAt('2026-12-16', 1))
  await runAt('2026-12-16T13:40:00+08:00')
  expect(await told(openid)).toEqual(['律师驻点约好了'])
})

test('a timer that was dead for three days reminds of nothing past, settles what is over and lets dates be booked', async () => {
  await calls.clock('2026-12-18T12:00:00+08:00')
  const day = '2026-12-23'
  const { openid } = await booked('dead-timer', await slotAt(day, 0))
  const waiter = await inLine('dead-waiter', await slotAt(day, 0))
  await runAt('2026-12-26T12:00:00+08:00')
  expect(await told(openid)).toEqual([])
  expect(await told(waiter.openid)).toEqual([])
  expect((await mine(waiter.openid)).past.map(({ state }) => state)).toEqual(['lapsed'])
  expect(await brokenInvariants(cloud)).toEqual([])
  const next = await booked('after-dead', await slotAt('2026-12-30', 0))
  expect((await mine(next.openid)).upcoming).toHaveLength(1)
})
