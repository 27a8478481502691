import type { VisitDetails } from '../../domain/booking/door-schema'
import { bookingCalls } from '../support/booking-calls'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { NOON, newRider } from '../support/street'

const LAWYER = 'local-lawyer'
const DAY = '2026-12-16'

let cloud: TestCloud
const calls = bookingCalls(() => cloud)

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())
afterEach(async () => expect(await brokenInvariants(cloud, false)).toEqual([]))

const bookingOf = async (id: string) =>
  (await readCollection(cloud, 'bookings')).find(({ _id }) => _id === id)

test('given back at the very moment the door checks somebody in: one of the two wins, slot and booking agree', async () => {
  const { slots } = await calls.slotsOf('lawyer', DAY)
  const booked = []
  for (const { id } of slots) booked.push({ slotId: id, ...(await calls.booked(`door-race-${id}`, id)) })
  for (const [index, { openid, id, slotId }] of booked.entries()) {
    const start = slots[index]?.start ?? ''
    await calls.clock(new Date(Date.parse(start) - 5 * 60_000).toISOString())
    const checkIn = () => cloud.call<VisitDetails>('booking', LAWYER, 'checkIn', { bookingId: id })
    const giveBack = () => calls.cancelLate(openid, { bookingId: id, why: '手上有单' })
    const [there, left] =
      index % 2 === 0
        ? await Promise.all([checkIn(), giveBack()])
        : await Promise.all([giveBack(), checkIn()]).then(([one, other]) => [other, one] as const)
    expect([there.ok, left.ok].filter(Boolean)).toHaveLength(1)
    const slot = await calls.slotNow(slotId)
    const booking = await bookingOf(id)
    const isHeld = slot.holders.some(({ u }) => u === openid)
    expect({ isHeld, arrived: slot.arrived.length, state: booking?.state }).toEqual(
      there.ok
        ? { isHeld: true, arrived: 1, state: 'arrived' }
        : { isHeld: false, arrived: 0, state: 'lateCancelled' },
    )
  }
  await calls.clock(NOON)
}, 60_000)

test('a booking is made for whoever calls, whatever person the input names', async () => {
  const rider = await newRider(cloud, 'names-another')
  const victim = await newRider(cloud, 'is-named')
  const [free] = (await calls.slotsOf('haircut')).slots.filter(({ left }) => left > 0)
  const slotId = free?.id ?? ''
  await calls.create(rider, { slotId, userId: victim, openid: victim, OPENID: victim })
  expect((await calls.mine(victim)).upcoming).toEqual([])
  expect((await calls.slotNow(slotId)).holders.map(({ u }) => u)).not.toContain(victim)
})

test('a place that is taken is shown as taken to the next who looks, before they tap', async () => {
  const open = (await calls.slotsOf('haircut')).slots.filter(({ left }) => left > 0)
  const slotId = open.at(-1)?.id ?? ''
  const seen = async () => (await calls.slotsOf('haircut')).slots.find(({ id }) => id === slotId)
  for (let left = open.at(-1)?.left ?? 0; left > 0; left -= 1) {
    expect(await seen()).toMatchObject({ left })
    await calls.booked(`fills-${left}`, slotId)
  }
  expect(await seen()).toMatchObject({ left: 0, state: 'full' })
  const late = await calls.create(await newRider(cloud, 'too-late'), { slotId })
  expect(late.error).toMatchObject({ code: 'SLOT_FULL' })
})
