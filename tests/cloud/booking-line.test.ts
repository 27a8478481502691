import { randomUUID } from 'node:crypto'
import { bookingCalls } from '../support/booking-calls'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { brokenInvariants } from '../support/invariants'
import { NOON, newRider } from '../support/street'

let cloud: TestCloud
const calls = bookingCalls(() => cloud)
const { create, join, leave, accept, decline, cancel, booked, inLine, slotNow, mine, told } = calls

/** The lawyer's afternoon: six slots of one place each. */
const DAY = '2026-12-16'
let slots: string[]
const slot = (n: number): string => slots[n] ?? ''

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  slots = (await calls.slotsOf('lawyer', DAY)).slots.map(({ id }) => id)
})
afterAll(() => cloud.stop())
afterEach(async () => {
  expect(await brokenInvariants(cloud, false)).toEqual([])
})

const stateOf = async (openid: string) => {
  const { upcoming, past } = await mine(openid)
  return [...upcoming, ...past][0]?.state
}

test('a full slot has a line in order; a freed place is kept for the first, who is told at once', async () => {
  const holder = await booked('line-holder', slot(0))
  const first = await inLine('line-first', slot(0))
  const second = await inLine('line-second', slot(0))
  const shown = (await calls.slotsOf('lawyer', DAY, second.openid)).slots[0]
  expect(shown).toMatchObject({ state: 'waiting', waiting: 2, myPlace: 2 })
  expect((await calls.slotsOf('lawyer', DAY)).slots[0]).toMatchObject({ state: 'full', waiting: 2 })

  expect((await cancel(holder.openid, { bookingId: holder.id })).ok).toBe(true)
  expect(await stateOf(first.openid)).toBe('offered')
  expect(await stateOf(second.openid)).toBe('waiting')
  expect(await told(first.openid)).toEqual(['律师驻点轮到你了'])
  expect(await told(second.openid)).toEqual([])
  const passer = await newRider(cloud, 'line-passer')
  expect((await create(passer, { slotId: slot(0) })).error?.code).toBe('SLOT_FULL')
  expect((await accept(second.openid, { bookingId: second.id })).error?.code).toBe('BOOKING_STEP_NOT_ALLOWED')

  const k = randomUUID()
  const answers = []
  for (let n = 0; n < 5; n += 1) answers.push(await accept(first.openid, { bookingId: first.id }, k))
  expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1)
  expect(answers[0]?.data.booking.state).toBe('booked')
  expect(answers[0]?.dbOps).toBe(3)
  expect(await slotNow(slot(0))).toMatchObject({ left: 0, offers: [] })

  // Taken, then given back: it goes to the next, not to the same person (pretix#1163).
  await cancel(first.openid, { bookingId: first.id })
  expect(await stateOf(first.openid)).toBe('cancelled')
  expect(await stateOf(second.openid)).toBe('offered')
  expect((await slotNow(slot(0))).offers.map(({ u }) => u)).toEqual([second.openid])
})

test('an offer given on goes to the next; who gave it on queues at the end', async () => {
  const holder = await booked('give-holder', slot(1))
  const first = await inLine('give-first', slot(1))
  const second = await inLine('give-second', slot(1))
  const third = await inLine('give-third', slot(1))
  await cancel(holder.openid, { bookingId: holder.id })
  const k = randomUUID()
  const once = await decline(first.openid, { bookingId: first.id }, k)
  const again = await decline(first.openid, { bookingId: first.id }, k)
  expect(again.data).toEqual(once.data)
  expect(await stateOf(second.openid)).toBe('offered')
  expect((await join(first.openid, { slotId: slot(1) })).data.booking).toMatchObject({
    state: 'waiting',
    myPlace: 3,
  })
  expect((await slotNow(slot(1))).waiting.map(({ u }) => u)).toEqual([third.openid, first.openid])
})

test('who leaves the line is out of it, once; nobody joins a line twice or where a place is free', async () => {
  await booked('leave-holder', slot(2))
  const one = await inLine('leave-one', slot(2))
  const two = await inLine('leave-two', slot(2))
  const k = randomUUID()
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => leave(one.openid, { bookingId: one.id }, k)),
  )
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true])
  expect((await slotNow(slot(2))).waiting.map(({ u }) => u)).toEqual([two.openid])
  expect((await leave(one.openid, { bookingId: one.id })).error?.code).toBe('BOOKING_ENDED')
  const eager = await newRider(cloud, 'leave-eager')
  const joins = await Promise.all(Array.from({ length: 6 }, () => join(eager, { slotId: slot(2) })))
  expect(joins.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await slotNow(slot(2))).waiting.map(({ u }) => u)).toEqual([two.openid, eager])
  expect((await join(await newRider(cloud, 'leave-free'), { slotId: slot(3) })).error?.code).toBe(
    'PLACE_FREE',
  )
  expect((await join('leave-no-phone', { slotId: slot(2) })).error?.code).toBe('PHONE_NEEDED')
  expect((await create(eager, { slotId: slot(3) })).error?.code).toBe('QUOTA_REACHED')
})

test('fifty accept, decline and cancel around one place: one has it, nobody is lost', async () => {
  const holder = await booked('crowd-holder', slot(4))
  const line = []
  for (let n = 0; n < 8; n += 1) line.push(await inLine(`crowd-${n}`, slot(4)))
  await cancel(holder.openid, { bookingId: holder.id })
  await Promise.all(
    line.flatMap(({ openid, id }, n) => [
      accept(openid, { bookingId: id }),
      n % 2 === 0 ? decline(openid, { bookingId: id }) : leave(openid, { bookingId: id }),
      accept(openid, { bookingId: id }),
    ]),
  )
  const { holders, offers, waiting, left } = await slotNow(slot(4))
  expect(holders.length + offers.length + left).toBe(1)
  const there = new Set([...holders, ...offers, ...waiting].map(({ u }) => u))
  for (const { openid } of line) {
    const state = await stateOf(openid)
    expect({ openid, state, there: there.has(openid) }).toEqual({
      openid,
      state,
      there: ['booked', 'offered', 'waiting'].includes(state ?? ''),
    })
  }
})

test('nobody changes what is another person’s', async () => {
  const owner = await inLine('own-line', slot(2))
  const stranger = await newRider(cloud, 'own-stranger')
  for (const verb of [accept, decline, leave, cancel]) {
    expect((await verb(stranger, { bookingId: owner.id })).error?.code).toBe('NOT_FOUND')
  }
  expect((await cancel(owner.openid, { bookingId: owner.id })).error?.code).toBe('BOOKING_STEP_NOT_ALLOWED')
})

test('an offer nobody takes runs out on read, without a timer; the next is offered; the line ends with booking', async () => {
  const holder = await booked('late-holder', slot(5))
  const first = await inLine('late-first', slot(5))
  const second = await inLine('late-second', slot(5))
  await calls.clock('2026-12-13T12:00:00+08:00')
  await cancel(holder.openid, { bookingId: holder.id })
  const { offerUntil } = (await mine(first.openid)).upcoming[0] ?? {}
  expect(offerUntil?.slice(0, 16)).toBe('2026-12-13T12:30')
  await calls.clock('2026-12-13T12:31:00+08:00')
  expect(await stateOf(second.openid)).toBe('offered')
  expect(await stateOf(first.openid)).toBe('lapsed')
  expect((await accept(first.openid, { bookingId: first.id })).error?.code).toBe('OFFER_ENDED')
  // An offer near the end of booking lasts no longer than booking itself; afterwards places are the door's.
  await calls.clock('2026-12-16T16:10:00+08:00')
  const third = await inLine('late-third', slot(5)).catch((error: Error) => error.message)
  expect(third).toBe('joinWaitlist: PLACE_FREE')
  await calls.clock('2026-12-16T17:10:00+08:00')
  await calls.runTimer()
  expect(await slotNow(slot(5))).toMatchObject({ left: 1, offers: [], waiting: [] })
  expect(await stateOf(second.openid)).toBe('lapsed')
  expect(await brokenInvariants(cloud)).toEqual([])
})
