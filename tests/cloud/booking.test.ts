import { randomUUID } from 'node:crypto'
import type { BookingView, SlotsView } from '../../domain/booking/call-schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { listSlots, NOON, newRider } from '../support/street'

let cloud: TestCloud
let slots: SlotsView['slots']
let people = 0

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  slots = (await listSlots(cloud, 'onlooker')).slots
})
afterAll(() => cloud.stop())
afterEach(async () => {
  expect(await brokenInvariants(cloud, false)).toEqual([])
})

type Booked = { booking: BookingView }
type Mine = { upcoming: BookingView[]; past: BookingView[] }

const rider = () => newRider(cloud, `rider-${people++}`)
const slotId = (n: number): string => slots[n]?.id ?? ''

const book = (openid: string, slot: string, requestId: string = randomUUID()) =>
  cloud.call<Booked>('booking', openid, 'create', { slotId: slot }, { requestId })

const cancel = (openid: string, bookingId: string, requestId: string = randomUUID()) =>
  cloud.call<Booked>('booking', openid, 'cancel', { bookingId }, { requestId })

const mine = async (openid: string): Promise<Mine> =>
  (await cloud.call<Mine>('booking', openid, 'listMine')).data

const leftOf = async (slot: string): Promise<number | undefined> =>
  (await readCollection(cloud, 'slots')).find(({ _id }) => _id === slot)?.left

const repeat = async <T>(times: number, run: () => Promise<T>): Promise<T[]> => {
  const answers: T[] = []
  for (let n = 0; n < times; n += 1) answers.push(await run())
  return answers
}

test('services with their next dates, the nearest first', async () => {
  const { data } = await cloud.call<{ programmes: { id: string; nextDays: string[] }[] }>(
    'booking',
    'onlooker',
    'listProgrammes',
  )
  const next = data.programmes.map(({ nextDays }) => nextDays[0] ?? '~')
  expect(next).toEqual([...next].sort())
  const days = Object.fromEntries(data.programmes.map(({ id, nextDays }) => [id, nextDays[0]]))
  expect(days).toMatchObject({ haircut: '2026-12-15', lawyer: '2026-12-16', clinic: '2027-01-01' })
})

test('a booking takes three operations and is there at once', async () => {
  const openid = await rider()
  const booked = await book(openid, slotId(0))
  expect(booked.dbOps).toBe(3)
  expect(booked.data.booking).toMatchObject({
    state: 'booked',
    programmeName: '免费理发',
    start: slots[0]?.start,
    end: slots[0]?.end,
    canCancel: true,
  })
  expect(booked.data.booking.code).toMatch(/^\d{4}$/)
  const listed = await cloud.call<Mine>('booking', openid, 'listMine')
  expect(listed.dbOps).toBe(3)
  expect(listed.data.upcoming).toEqual([booked.data.booking])
  const shown = (await listSlots(cloud, openid)).slots[0]
  expect(shown).toMatchObject({ state: 'mine', left: (slots[0]?.capacity ?? 0) - 1 })
})

test('without a phone number nothing is booked and nothing is written', async () => {
  const before = (await readCollection(cloud, 'bookings')).length
  const answer = await book('no-phone', slotId(0))
  expect(answer.error?.code).toBe('PHONE_NEEDED')
  expect((await readCollection(cloud, 'bookings')).length).toBe(before)
})

test('cancelled five times: the place is free once, the answer the same; then it can be booked again', async () => {
  const openid = await rider()
  const { data } = await book(openid, slotId(7))
  const before = (await leftOf(slotId(7))) ?? 0
  const requestId = randomUUID()
  const answers = await repeat(5, () => cancel(openid, data.booking.id, requestId))
  expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1)
  expect(answers[0]?.data.booking.state).toBe('cancelled')
  expect(answers[0]?.dbOps).toBe(3)
  expect(await leftOf(slotId(7))).toBe(before + 1)
  expect((await cancel(openid, data.booking.id)).error?.code).toBe('BOOKING_ENDED')
  expect((await mine(openid)).past).toHaveLength(1)
  const again = await book(openid, slotId(7))
  expect(again.data.booking).toMatchObject({ id: data.booking.id, state: 'booked' })
  expect(again.dbOps).toBeLessThanOrEqual(6)
})

test('a late repeat of a cancelled booking books nothing', async () => {
  const openid = await rider()
  const requestId = randomUUID()
  const { data } = await book(openid, slotId(8), requestId)
  await cancel(openid, data.booking.id)
  expect((await book(openid, slotId(8), requestId)).error?.code).toBe('BOOKING_ENDED')
  expect((await mine(openid)).upcoming).toEqual([])
})

test('nobody cancels or sees a booking of somebody else', async () => {
  const owner = await rider()
  const { data } = await book(owner, slotId(9))
  expect((await cancel(await rider(), data.booking.id)).error?.code).toBe('NOT_FOUND')
  expect((await mine(owner)).upcoming).toHaveLength(1)
})

test('slots that are none, of another period, not open yet', async () => {
  const openid = await rider()
  const code = async (slot: string) => (await book(openid, slot)).error?.code
  expect(await code('haircut@2026-12@20261215T0003')).toBe('NOT_FOUND')
  expect(await code('haircut@2026-12@20261214T1000')).toBe('NOT_FOUND')
  expect(await code('nothing@2026-12@20261215T1000')).toBe('NOT_FOUND')
  expect(await code('haircut@2027-01@20261215T1000')).toBe('NOT_FOUND')
  expect(await code('haircut@2026-12-15@20261215T1000')).toBe('NOT_FOUND')
  expect(await code('haircut@2027-03@20270315T1000')).toBe('SLOT_NOT_OPEN_YET')
  expect(await code('haircut@2027-11@20271115T1000')).toBe('SLOT_NOT_OPEN_YET')
  expect(await code('haircut@2026-11@20261115T1000')).toBe('SLOT_CLOSED')
  expect((await readCollection(cloud, 'bookings')).filter((booking) => booking.openid === openid)).toEqual([])
})

test('looking at days far away or past shows them and writes nothing', async () => {
  const before = (await readCollection(cloud, 'slots')).length
  const look = (day: string) =>
    cloud.call<SlotsView>('booking', 'onlooker', 'listSlots', { programmeId: 'haircut', day })
  const far = await look('2099-12-15')
  expect(far.data.slots.length).toBe(slots.length)
  expect(new Set(far.data.slots.map(({ state }) => state))).toEqual(new Set(['notOpenYet']))
  expect((await look('2026-11-15')).data.slots).toEqual([])
  expect((await look('2026-12-14')).data.slots).toEqual([])
  expect((await book(await rider(), 'haircut@2027-02@20270215T1000')).error?.code).toBe('SLOT_NOT_OPEN_YET')
  for (const day of ['2026-02-30', '2026-13-01', '0000-00-00']) {
    expect((await look(day)).error).toMatchObject({ code: 'BAD_INPUT', field: 'day' })
  }
  expect((await readCollection(cloud, 'slots')).length).toBe(before)
})

test.each(['', 'haircut', 'haircut@2026-12@nobody@1'])(
  'booking %j cannot be cancelled',
  async (bookingId) => {
    expect((await cancel('onlooker', bookingId)).error?.code).toBe('NOT_FOUND')
  },
)

test.each([
  ['create', { slotId: { $ne: null } }, 'slotId'],
  ['create', { slotId: ['haircut'] }, 'slotId'],
  ['create', {}, 'slotId'],
  ['cancel', { bookingId: { $gt: '' } }, 'bookingId'],
  ['listSlots', { programmeId: { $ne: '' } }, 'programmeId'],
  ['listSlots', { programmeId: 'haircut', day: { $gt: '' } }, 'day'],
])('%s %j is refused as input', async (path, input, field) => {
  const answer = await cloud.call('booking', 'attacker', path, input)
  expect(answer.error).toMatchObject({ code: 'BAD_INPUT', field })
  expect(answer.dbOps).toBe(0)
})

test('opening, closing and the cut-off, to the minute in Beijing', async () => {
  const openid = await rider()
  const { data } = await book(openid, slotId(10))
  const { start, cancelUntil } = data.booking
  const clock = (now: string) => cloud.local('/local/clock', { now })
  await clock(new Date(Date.parse(cancelUntil) + 1000).toISOString())
  expect((await cancel(openid, data.booking.id)).error?.code).toBe('CANCEL_TOO_LATE')
  await clock(new Date(Date.parse(start) - 1000).toISOString())
  expect((await book(await rider(), slotId(10))).error?.code).toBe('SLOT_CLOSED')
  const january = 'haircut@2027-01@20270115T1000'
  const { data: view } = await cloud.call<SlotsView>('booking', openid, 'listSlots', {
    programmeId: 'haircut',
    day: '2027-01-15',
  })
  const opensAt = Date.parse(view.opensAt ?? '')
  expect(view.opensAt).toMatch(/T00:00:00.000\+08:00$/)
  await clock(new Date(opensAt - 30_000).toISOString())
  expect((await book(openid, january)).error?.code).toBe('SLOT_NOT_OPEN_YET')
  await clock(new Date(opensAt + 1000).toISOString())
  expect((await book(openid, january)).ok).toBe(true)
  await clock(new Date(Date.parse(data.booking.end) + 1000).toISOString())
  expect((await mine(openid)).past.map(({ id }) => id)).toContain(data.booking.id)
})

test('a slot nobody has looked at is booked all the same', async () => {
  await cloud.local('/local/clock', { now: '2026-12-31T12:00:00+08:00' })
  const fresh = await book(await rider(), 'clinic@2027-01@20270101T1400')
  expect(fresh.error?.code ?? fresh.data.booking.state).toBe('booked')
  expect(fresh.dbOps).toBeLessThanOrEqual(6)
})

test('the timer writes down what the slots say, and three days of its absence change nothing', async () => {
  await cloud.local('/local/clock', { now: '2027-01-04T00:00:00+08:00' })
  const late = await mine('rider-0')
  expect(late).toMatchObject({ upcoming: [], past: [{ state: 'booked', start: slots[0]?.start }] })
  await cloud.local('/local/timer/timer-booking', {})
  expect(await mine('rider-0')).toMatchObject({ upcoming: late.upcoming, past: late.past })
  expect(await brokenInvariants(cloud)).toEqual([])
})
