import { randomUUID } from 'node:crypto'
import { bookingCalls } from '../support/booking-calls'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { brokenInvariants } from '../support/invariants'
import { NOON } from '../support/street'

let cloud: TestCloud
const calls = bookingCalls(() => cloud)
const { create, cancel, cancelLate, move, booked, inLine, slotNow, mine } = calls
let slots: string[]
const slot = (n: number): string => slots[n] ?? ''

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  slots = (await calls.slotsOf('haircut')).slots.map(({ id }) => id)
})
afterAll(() => cloud.stop())
afterEach(async () => {
  expect(await brokenInvariants(cloud, false)).toEqual([])
})

const holdersOf = async (id: string) => (await slotNow(id)).holders.map(({ u }) => u)

test('a booking moves in one step, five times the same: one place there, none here', async () => {
  const { openid, id } = await booked('move-one', slot(0))
  const k = randomUUID()
  const answers = []
  for (let n = 0; n < 5; n += 1) answers.push(await move(openid, { bookingId: id, slotId: slot(1) }, k))
  expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1)
  expect(answers[0]?.data.booking).toMatchObject({ id, slotId: slot(1), state: 'booked' })
  expect(answers[0]?.dbOps).toBeLessThanOrEqual(6)
  expect([await holdersOf(slot(0)), await holdersOf(slot(1))]).toEqual([[], [openid]])
  const other = await move(openid, { bookingId: id, slotId: slot(2) }, k)
  expect(other.error?.code).toBe('REQUEST_ID_REUSED')
  expect((await mine(openid)).upcoming).toHaveLength(1)
})

test('where there is no place the old one stays', async () => {
  await booked('stay-a', slot(2))
  await booked('stay-b', slot(2))
  const { openid, id } = await booked('stay-mover', slot(3))
  expect((await move(openid, { bookingId: id, slotId: slot(2) })).error?.code).toBe('SLOT_FULL')
  expect((await move(openid, { bookingId: id, slotId: 'lawyer@2026W51@20261216T1400' })).error?.code).toBe(
    'BAD_INPUT',
  )
  expect((await move(openid, { bookingId: id, slotId: slot(3) })).error?.code).toBe('QUOTA_REACHED')
  expect(await holdersOf(slot(3))).toEqual([openid])
  expect((await mine(openid)).upcoming[0]?.slotId).toBe(slot(3))
})

test('fifty move at once to the last place: one is there, the others are where they were', async () => {
  await booked('rush-first', slot(14))
  const movers = []
  for (let n = 4; n < 14; n += 1) {
    movers.push({ ...(await booked(`rush-${n}`, slot(n))), from: slot(n) })
  }
  const answers = await Promise.all(
    movers.map(({ openid, id }) => move(openid, { bookingId: id, slotId: slot(14) })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const [index, { openid, from }] of movers.entries()) {
    const where = answers[index]?.ok ? slot(14) : from
    expect((await mine(openid)).upcoming.map(({ slotId }) => slotId)).toEqual([where])
    expect(await holdersOf(where)).toContain(openid)
  }
  expect((await slotNow(slot(14))).left).toBe(0)
})

test('moved and cancelled at once: it is in one place or in none', async () => {
  for (let n = 0; n < 5; n += 1) {
    const { openid, id } = await booked(`both-${n}`, slot(0))
    await Promise.all([
      move(openid, { bookingId: id, slotId: slot(1) }),
      cancel(openid, { bookingId: id }),
      move(openid, { bookingId: id, slotId: slot(3) }),
    ])
    // Whatever is left half way is settled by the next who touches it.
    await cancel(openid, { bookingId: id })
    const held = (await Promise.all([0, 1, 3].map((at) => holdersOf(slot(at))))).flat()
    expect(held).not.toContain(openid)
  }
})

test('a place that is moved away from goes on to the line', async () => {
  const [a, b] = ['lawyer@2026W51@20261216T1400', 'lawyer@2026W51@20261216T1430']
  await calls.slotsOf('lawyer', '2026-12-16')
  const { openid, id } = await booked('lined-mover', a ?? '')
  const next = await inLine('lined-next', a ?? '')
  expect((await move(openid, { bookingId: id, slotId: b })).ok).toBe(true)
  expect((await mine(next.openid)).upcoming[0]?.state).toBe('offered')
})

test('next week instead of this one: the share of this week is free again, that of next week is used', async () => {
  await calls.clock('2026-12-16T09:00:00+08:00')
  const here = 'lawyer@2026W51@20261216T1630'
  const there = 'lawyer@2026W52@20261223T1400'
  const { openid, id } = await booked('across', here)
  const k = randomUUID()
  const first = await move(openid, { bookingId: id, slotId: there }, k)
  expect(first.error).toBeUndefined()
  expect((await move(openid, { bookingId: id, slotId: there }, k)).data).toEqual(first.data)
  expect(first.data.booking).toMatchObject({ slotId: there, state: 'booked' })
  expect(await holdersOf(here)).toEqual([])
  const { upcoming, past } = await mine(openid)
  expect(upcoming.map(({ slotId }) => slotId)).toEqual([there])
  expect(past.map(({ state }) => state)).toEqual(['moved'])
  const next = 'lawyer@2026W52@20261223T1430'
  expect((await create(openid, { slotId: next })).error?.code).toBe('QUOTA_REACHED')
  expect((await create(openid, { slotId: here })).ok).toBe(true)
})

test('a move to another week that died at its end and was written down by the timer answers as if it had not', async () => {
  await calls.clock('2026-12-16T09:00:00+08:00')
  const { openid, id } = await booked('across-dead', 'lawyer@2026W51@20261216T1530')
  const there = 'lawyer@2026W52@20261223T1600'
  await calls.slotsOf('lawyer', '2026-12-23')
  const k = randomUUID()
  await cloud.local('/local/faults', [{ function: 'booking', nth: 6, kind: 'kill-before', times: 1 }])
  expect((await move(openid, { bookingId: id, slotId: there }, k)).ok).toBe(false)
  await cloud.local('/local/faults', [])
  expect((await mine(openid)).past.map(({ state }) => state)).toEqual(['moved'])
  await calls.runTimer()
  const retried = await move(openid, { bookingId: id, slotId: there }, k)
  expect(retried.error).toBeUndefined()
  expect(retried.data.booking).toMatchObject({ slotId: there, state: 'booked' })
  const other = await move(openid, { bookingId: id, slotId: 'lawyer@2026W52@20261223T1630' })
  expect(other.error?.code).toBe('BOOKING_ENDED')
})

test('after the cut-off one says so: the place is the door’s, the share stays used, it is no no-show', async () => {
  const last = 'lawyer@2026W51@20261216T1600'
  const { openid, id } = await booked('late', last)
  const tooEarly = await cancelLate(openid, { bookingId: id, why: '手上有单' })
  expect(tooEarly.error?.code).toBe('BOOKING_STEP_NOT_ALLOWED')
  await calls.clock('2026-12-16T15:30:00+08:00')
  expect((await cancel(openid, { bookingId: id })).error?.code).toBe('CANCEL_TOO_LATE')
  expect((await move(openid, { bookingId: id, slotId: 'lawyer@2026W52@20261223T1500' })).error?.code).toBe(
    'CANCEL_TOO_LATE',
  )
  expect((await cancelLate(openid, { bookingId: id })).error?.code).toBe('BAD_INPUT')
  const k = randomUUID()
  const once = await cancelLate(openid, { bookingId: id, why: '手上有单' }, k)
  expect(once.data.booking.state).toBe('lateCancelled')
  expect((await cancelLate(openid, { bookingId: id, why: '手上有单' }, k)).data).toEqual(once.data)
  expect((await slotNow(last)).left).toBe(1)
  expect((await create(openid, { slotId: last })).error?.code).toBe('QUOTA_REACHED')
  const { past, sameDayUntil } = await mine(openid)
  expect(past.map(({ state }) => state)).toEqual(['lateCancelled'])
  expect(sameDayUntil).toBeNull()
})
