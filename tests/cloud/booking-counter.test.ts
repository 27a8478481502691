import { randomUUID } from 'node:crypto'
import type { MyBookingsView } from '../../domain/booking/call-schema'
import type { Visit } from '../../domain/booking/door-schema'
import type { ProgrammeForStaff } from '../../domain/programme/schema'
import { BREAKS } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, newRider, SOCIAL_WORKER } from '../support/street'

let cloud: TestCloud
let numbers = 0

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
beforeEach(() => cloud.local('/local/clock', { now: NOON }))
afterAll(() => cloud.stop())

const call = <T>(openid: string, path: string, input?: unknown, requestId: string = randomUUID()) =>
  cloud.call<T>('booking', openid, path, input, { requestId })

const codeOf = async (answer: ReturnType<typeof call>) => (await answer).error?.code

const newNumber = (): string => {
  numbers += 1
  return `136${String(numbers).padStart(8, '0')}`
}

/** A programme of the test's own, every day from ten to six in two slots. */
const make = async (change: object = {}): Promise<string> => {
  const { data } = await cloud.call<ProgrammeForStaff>('programme', ADMIN, 'get', { programmeId: 'haircut' })
  const draft = {
    ...data.draft,
    ...{ rule: 'FREQ=DAILY', from: '10:00', to: '18:00', slotMinutes: 240, capacity: 20 },
    ...{ closesMinutesBefore: 0, cancelMinutesBefore: 60, opensDaysBefore: 20 },
    quota: { count: 1, period: 'month' },
    ...change,
  }
  const input = { programmeId: null, v: 0, draft, why: '试一试' }
  const saved = await cloud.call<{ id: string }>('programme', ADMIN, 'save', input)
  if (!saved.ok) throw new Error(`save: ${JSON.stringify(saved.error)}`)
  return saved.data.id
}

const monthly = (id: string, day: string, time = '1400'): string => `${id}@2026-12@202612${day}T${time}`
const daily = (id: string, day: string, time = '1000'): string => `${id}@2026-12-${day}@202612${day}T${time}`

/** Somebody served at the counter by number alone; the id of the booking. */
const atCounter = async (slotId: string, phone: string): Promise<string> => {
  const input = { slotId, phone, here: false }
  const { data, error } = await call<{ visit: Visit }>(SOCIAL_WORKER, 'bookAtDoor', input)
  if (error) throw new Error(`bookAtDoor: ${error.code}`)
  return data.visit.id
}

const act = (path: string, bookingId: string) => call(SOCIAL_WORKER, path, { bookingId })

const stored = async (id: string) => (await readCollection(cloud, 'bookings')).find(({ _id }) => _id === id)

const mine = async (openid: string) => (await call<MyBookingsView>(openid, 'listMine')).data

describe('what the counter booked by number alone', () => {
  test('counts in the quota of whose number it becomes, until it is given back', async () => {
    const id = await make()
    const phone = newNumber()
    const bookingId = await atCounter(monthly(id, '11'), phone)
    await cloud.bindPhone('owner-quota', phone)
    const again = { slotId: monthly(id, '12') }
    const tries = await Promise.all(Array.from({ length: 8 }, () => call('owner-quota', 'create', again)))
    expect(tries.map(({ error }) => error?.code)).toEqual(Array(8).fill('QUOTA_REACHED'))
    expect(await codeOf(call('owner-quota', 'create', { slotId: monthly(id, '11') }))).toBe('QUOTA_REACHED')
    const counter = { ...again, phone, here: false }
    expect(await codeOf(call(SOCIAL_WORKER, 'bookAtDoor', counter))).toBe('QUOTA_REACHED')
    expect((await call('owner-quota', 'cancel', { bookingId })).ok).toBe(true)
    expect(await codeOf(call('owner-quota', 'create', again))).toBeUndefined()
    expect(await codeOf(call('owner-quota', 'create', { slotId: monthly(id, '13') }))).toBe('QUOTA_REACHED')
    expect(await brokenInvariants(cloud)).toEqual([])
  })

  test('two shares a month: one by number and one by the app, never two places in one slot', async () => {
    const id = await make({ quota: { count: 2, period: 'month' } })
    const phone = newNumber()
    await atCounter(monthly(id, '11'), phone)
    await cloud.bindPhone('owner-two', phone)
    const same = { slotId: monthly(id, '11') }
    expect(await codeOf(call('owner-two', 'create', same))).toBe('QUOTA_REACHED')
    expect(await codeOf(call(SOCIAL_WORKER, 'bookAtDoor', { ...same, phone, here: false }))).toBe(
      'QUOTA_REACHED',
    )
    const days = ['12', '13', '14', '15']
    const tries = await Promise.all(
      days.map((day) => call('owner-two', 'create', { slotId: monthly(id, day) })),
    )
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await mine('owner-two')).upcoming).toHaveLength(2)
    expect(await brokenInvariants(cloud)).toEqual([])
  })

  test('moved to another period by its owner it is theirs by name, and the old place is free', async () => {
    const id = await make({ quota: { count: 1, period: 'session' } })
    const phone = newNumber()
    const bookingId = await atCounter(daily(id, '11'), phone)
    await cloud.bindPhone('owner-move', phone)
    const requestId = randomUUID()
    for (let n = 0; n < 3; n += 1) {
      const moved = await call('owner-move', 'move', { bookingId, slotId: daily(id, '12') }, requestId)
      expect(moved.error).toBeUndefined()
    }
    const slots = await readCollection(cloud, 'slots')
    const holders = (day: string) =>
      slots.find(({ _id }) => _id === daily(id, day))?.holders.map(({ u }) => u)
    expect([holders('11'), holders('12')]).toEqual([[], ['owner-move']])
    expect((await mine('owner-move')).upcoming).toHaveLength(1)
    expect(await brokenInvariants(cloud)).toEqual([])
  })

  test('two no-shows hold at the counter, and for whose number it becomes; two who came hold nobody back', async () => {
    const id = await make({ quota: { count: 1, period: 'session' } })
    const phone = newNumber()
    for (const day of ['11', '12']) {
      await cloud.local('/local/clock', { now: NOON })
      const bookingId = await atCounter(daily(id, day), phone)
      await cloud.local('/local/clock', { now: `2026-12-${day}T10:30:00+08:00` })
      expect((await act('markNoShow', bookingId)).ok).toBe(true)
    }
    const later = { slotId: daily(id, '20') }
    expect(await codeOf(call(SOCIAL_WORKER, 'bookAtDoor', { ...later, phone, here: false }))).toBe(
      'SAME_DAY_ONLY',
    )
    await cloud.bindPhone('owner-missed', phone)
    expect((await mine('owner-missed')).sameDayUntil).toBe('2027-01-11T00:00:00.000+08:00')
    expect(await codeOf(call('owner-missed', 'create', later))).toBe('SAME_DAY_ONLY')
    expect(await codeOf(call('owner-missed', 'create', { slotId: daily(id, '12', '1400') }))).toBe(
      'QUOTA_REACHED',
    )
    await cloud.local('/local/clock', { now: '2026-12-13T09:00:00+08:00' })
    const today = await call('owner-missed', 'create', { slotId: daily(id, '13') })
    expect(today.error).toBeUndefined()
    expect(await codeOf(call(await newRider(cloud, 'came'), 'create', later))).toBeUndefined()
  })

  test('leaves with the export of whose number it is, and its place is freed when they go', async () => {
    const id = await make()
    const phone = newNumber()
    const bookingId = await atCounter(monthly(id, '11'), phone)
    await cloud.bindPhone('owner-gone', phone)
    type Exported = { bookings: { start: string }[] }
    const { data } = await cloud.call<Exported>('person', 'owner-gone', 'export', { page: 0, part: 0 })
    expect(data.bookings.map(({ start }) => start)).toEqual(['2026-12-11T14:00:00.000+08:00'])
    expect((await cloud.call('person', 'owner-gone', 'erase', { sure: true })).ok).toBe(true)
    expect((await stored(bookingId))?.state).toBe('cancelled')
    expect(await brokenInvariants(cloud)).toEqual([])
  })
})

describe('a check-in that dies half way', () => {
  const arrivalOf = async (id: string) => {
    const booking = await stored(id)
    return { state: booking?.state, missedBy: booking?.missedBy }
  }
  const AT_LAST = { state: 'arrived', missedBy: null }

  test('wherever it dies, what the slot says is written down by the timer; a no-show counts no more', async () => {
    const id = await make({ quota: { count: 1, period: 'session' } })
    for (const nth of [1, 2, 3, 4]) {
      for (const kind of BREAKS) {
        await cloud.local('/local/clock', { now: NOON })
        const bookingId = await atCounter(daily(id, '11'), newNumber())
        await cloud.local('/local/clock', { now: '2026-12-11T10:30:00+08:00' })
        await act('markNoShow', bookingId)
        await cloud.local('/local/faults', [{ function: 'booking', nth, kind, times: 1 }])
        await act('checkIn', bookingId)
        await cloud.local('/local/faults', [])
        await cloud.local('/local/timer/timer-booking', {})
        const slot = (await readCollection(cloud, 'slots')).find(({ _id }) => _id === daily(id, '11'))
        const k = (await stored(bookingId))?.k ?? ''
        const { state } = await arrivalOf(bookingId)
        expect({ nth, kind, state }).toEqual({
          nth,
          kind,
          state: slot?.arrived.includes(k) ? 'arrived' : 'noShow',
        })
      }
    }
    expect(await brokenInvariants(cloud)).toEqual([])
  }, 60_000)

  test('it is repaired by whoever reads it first, the person or the door', async () => {
    const id = await make({ quota: { count: 1, period: 'session' } })
    /** Dies after the slot, before the booking: an operation later for every try that was too early. */
    const torn = async (openid: string): Promise<string> => {
      const phone = newNumber()
      await cloud.local('/local/clock', { now: NOON })
      await cloud.bindPhone(openid, phone)
      const bookingId = await atCounter(daily(id, '12'), phone)
      await cloud.local('/local/clock', { now: '2026-12-12T10:30:00+08:00' })
      await act('markNoShow', bookingId)
      for (let nth = 2; nth <= 5; nth += 1) {
        await cloud.local('/local/faults', [{ function: 'booking', nth, kind: 'kill-before', times: 1 }])
        await act('checkIn', bookingId)
        await cloud.local('/local/faults', [])
        const slot = (await readCollection(cloud, 'slots')).find(({ _id }) => _id === daily(id, '12'))
        const booking = await stored(bookingId)
        if (booking && slot?.arrived.includes(booking.k) && booking.state === 'noShow') return bookingId
      }
      throw new Error('no operation lies between the slot and the booking')
    }
    const listed = await torn('reader-list')
    expect((await mine('reader-list')).sameDayUntil).toBeNull()
    expect(await arrivalOf(listed)).toEqual(AT_LAST)
    const looked = await torn('reader-one')
    const refused = await call('reader-one', 'cancel', { bookingId: looked })
    expect(refused.error?.code).toBe('BOOKING_STEP_NOT_ALLOWED')
    expect(await arrivalOf(looked)).toEqual(AT_LAST)
    const tapped = await torn('reader-door')
    expect((await act('checkIn', tapped)).ok).toBe(true)
    expect(await arrivalOf(tapped)).toEqual(AT_LAST)
    expect(await brokenInvariants(cloud)).toEqual([])
  }, 60_000)
})

test('what a programme asks is answered before anything is written; what it keeps nobody else reads', async () => {
  const questions = [
    { id: 'topic', text: '问什么', options: ['工钱', '租房'], required: true, sensitive: true },
    { id: 'more', text: '想说的', options: [], required: false, sensitive: false },
  ]
  const id = await make({ questions })
  const slotId = monthly(id, '11')
  const rider = await newRider(cloud, 'asked')
  const wrong: [unknown, string][] = [
    [undefined, 'ANSWERS_NEEDED'],
    [[{ id: 'more', text: '急' }], 'ANSWERS_NEEDED'],
    [[{ id: 'topic', text: '别的' }], 'BAD_INPUT'],
  ]
  for (const [answers, code] of wrong) {
    const { error } = await call(rider, 'create', { slotId, answers })
    expect(error).toMatchObject({ code, field: 'topic' })
  }
  expect((await mine(rider)).upcoming).toEqual([])
  const answers = [
    { id: 'topic', text: '工钱' },
    { id: 'nobody-asked', text: '不留' },
  ]
  const { data, error } = await call<{ booking: { id: string } }>(rider, 'create', { slotId, answers })
  expect(error).toBeUndefined()
  const kept = (await stored(data.booking.id))?.answers
  expect(kept).toEqual(expect.any(String))
  expect(kept).not.toContain('工钱')
})
