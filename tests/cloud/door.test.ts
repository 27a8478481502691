import { randomUUID } from 'node:crypto'
import type { ArrivalView, SessionView, Visit, VisitDetails } from '../../domain/booking/door-schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, listSlots, NOON, newRider, SOCIAL_WORKER, STATION_KEEPER } from '../support/street'
import { stationScene } from './activity-calls'

const LAWYER = 'local-lawyer'
const BARBER = 'local-barber'
const DAY = '2026-12-16'

let cloud: TestCloud
let people = 0

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

const clock = (time: string, day = DAY) => cloud.local('/local/clock', { now: `${day}T${time}:00+08:00` })

const call = <T>(openid: string, path: string, input?: unknown, requestId: string = randomUUID()) =>
  cloud.call<T>('booking', openid, path, input, { requestId })

const rider = () => newRider(cloud, `door-${people++}`)

type Booked = { booking: { id: string; code: string } }

const slotAt = async (time: string): Promise<string> => {
  const { slots } = await listSlots(cloud, 'onlooker', 'lawyer')
  return slots.find(({ start }) => start.slice(11, 16) === time)?.id ?? ''
}

/** Somebody with a place in the lawyer's next session. */
const booked = async (time: string) => {
  const openid = await rider()
  const { data, error } = await call<Booked>(openid, 'create', { slotId: await slotAt(time) })
  expect(error).toBeUndefined()
  return { openid, ...data.booking }
}

const session = async (openid = LAWYER, day = DAY) =>
  (await call<SessionView>(openid, 'listSession', { programmeId: 'lawyer', day })).data

const visitOf = async (id: string, day = DAY): Promise<Visit | undefined> =>
  (await session(LAWYER, day)).slots.flatMap(({ visits }) => visits).find((visit) => visit.id === id)

const act = (openid: string, path: string, bookingId: string, requestId?: string) =>
  call<{ visit: Visit }>(openid, path, { bookingId }, requestId)

describe('an afternoon with the lawyer', () => {
  let first: Awaited<ReturnType<typeof booked>>
  let second: typeof first
  let third: typeof first

  beforeAll(async () => {
    first = await booked('14:00')
    second = await booked('14:30')
    third = await booked('15:00')
    await clock('14:01')
  })

  test('its people in time order, for those who stand at its door alone', async () => {
    const listed = await call<SessionView>(LAWYER, 'listSession', { programmeId: 'lawyer', day: DAY })
    expect(listed.dbOps).toBeLessThanOrEqual(6)
    expect(listed.data).toMatchObject({ asksOutcome: true, mine: true, rough: false, counts: { booked: 3 } })
    const visits = listed.data.slots.flatMap((slot) => slot.visits)
    expect(visits.map(({ id }) => id)).toEqual([first.id, second.id, third.id])
    expect(visits[0]?.phoneMasked).toMatch(/^139\*{4}\d{4}$/)
    expect((await call(BARBER, 'listSession', { programmeId: 'lawyer', day: DAY })).error?.code).toBe(
      'NOT_ALLOWED',
    )
    expect((await act(BARBER, 'checkIn', first.id)).error?.code).toBe('NOT_ALLOWED')
    expect((await session(STATION_KEEPER)).mine).toBe(false)
  })

  test('checked in once, however often it is tapped and by whom', async () => {
    const requestId = randomUUID()
    for (let n = 0; n < 5; n += 1) {
      const { data, dbOps } = await act(LAWYER, 'checkIn', first.id, requestId)
      expect(data.visit.state).toBe('arrived')
      expect(dbOps).toBeLessThanOrEqual(6)
    }
    expect((await act(STATION_KEEPER, 'checkIn', first.id)).data.visit.state).toBe('arrived')
    const steps = (await readCollection(cloud, 'bookings')).find(({ _id }) => _id === first.id)?.history
    expect(steps?.filter(({ to }) => to === 'arrived')).toHaveLength(1)
    expect((await call(first.openid, 'cancelLate', { bookingId: first.id, why: '有单' })).ok).toBe(false)
    expect((await act(LAWYER, 'finish', first.id, requestId)).error?.code).toBe('REQUEST_ID_REUSED')
  })

  test('called in: told once', async () => {
    for (let n = 0; n < 3; n += 1) expect((await act(LAWYER, 'callIn', first.id)).ok).toBe(true)
    const { data } = await cloud.call<{ notices: { title: string }[] }>('notice', first.openid, 'list')
    expect(data.notices.filter(({ title }) => title === '律师驻点到你了')).toHaveLength(1)
    expect((await visitOf(first.id))?.calledAt).not.toBeNull()
  })

  test('done with a topic and a result; the note is for those who hold the programme', async () => {
    const outcome = { topic: 'pay', result: 'solved', text: '站点当场补了三天的工钱' }
    const done = await call<{ visit: Visit }>(LAWYER, 'finish', { bookingId: first.id, outcome })
    expect(done.data.visit).toMatchObject({ state: 'done', result: 'solved' })
    const read = async (openid: string) =>
      (await call<VisitDetails>(openid, 'readVisit', { bookingId: first.id })).data.outcome?.text
    expect(await read(LAWYER)).toBe(outcome.text)
    expect(await read(STATION_KEEPER)).toBeNull()
    const stored = JSON.stringify((await readCollection(cloud, 'bookings')).map(({ outcome: kept }) => kept))
    expect(stored).not.toContain(outcome.text)
    const audit = (await readCollection(cloud, 'audit')).filter(({ about }) => about === first.openid)
    expect(audit.map(({ by, what }) => `${by} ${what}`).sort()).toEqual([
      'local-lawyer booking.read',
      'local-zhou booking.read',
    ])
    const counted = await call(SOCIAL_WORKER, 'countOutcomes', { programmeId: 'lawyer', month: '2026-12' })
    expect(counted.data).toMatchObject({
      visits: 1,
      results: expect.arrayContaining([{ result: 'solved', count: 1 }]),
    })
  })

  test('late: everybody who still waits is told, once for each length', async () => {
    const input = { programmeId: 'lawyer', day: DAY, minutes: 20 }
    expect((await call(LAWYER, 'runLate', input)).data).toMatchObject({ minutes: 20 })
    for (let n = 0; n < 3; n += 1) await cloud.local('/local/timer/timer-booking', {})
    const titles = async (openid: string) =>
      (await cloud.call<{ notices: { title: string }[] }>('notice', openid, 'list')).data.notices.filter(
        ({ title }) => title.startsWith('律师驻点晚'),
      )
    expect(await titles(second.openid)).toMatchObject([{ title: '律师驻点晚 20 分钟' }])
    expect(await titles(first.openid)).toEqual([])
    expect((await session()).delayMinutes).toBe(20)
    await call(LAWYER, 'runLate', { ...input, minutes: 0 })
  })

  test('not come: not before its time, taken back, contested, decided', async () => {
    expect((await act(LAWYER, 'markNoShow', second.id)).error?.code).toBe('BOOKING_STEP_NOT_ALLOWED')
    await clock('14:36')
    expect((await act(LAWYER, 'markNoShow', second.id)).data.visit.state).toBe('noShow')
    expect((await act(LAWYER, 'undoNoShow', second.id)).data.visit.state).toBe('booked')
    const missedBy = async () =>
      (await readCollection(cloud, 'bookings')).find(({ _id }) => _id === second.id)?.missedBy
    expect(await missedBy()).toBeNull()
    await act(LAWYER, 'markNoShow', second.id)
    expect(await missedBy()).toBe(second.openid)
    await call(second.openid, 'contestNoShow', { bookingId: second.id, text: '我在门口，没人叫我' })
    const listed = await call<{ contests: { text: string }[] }>(SOCIAL_WORKER, 'listContests')
    expect(listed.data.contests).toMatchObject([{ text: '我在门口，没人叫我' }])
    const decision = { bookingId: second.id, accept: true, why: '问过值守，人确实在' }
    expect((await call(LAWYER, 'decideContest', decision)).error?.code).toBe('NOT_ALLOWED')
    for (let n = 0; n < 3; n += 1)
      expect((await call(SOCIAL_WORKER, 'decideContest', decision)).ok).toBe(true)
    expect((await call(SOCIAL_WORKER, 'decideContest', { ...decision, accept: false })).ok).toBe(false)
    expect(await missedBy()).toBeNull()
    const { data } = await cloud.call<{ notices: { title: string }[] }>('notice', second.openid, 'list')
    expect(data.notices.filter(({ title }) => title === '爽约记录撤了')).toHaveLength(1)
  })

  test('in a storm nobody is marked', async () => {
    await clock('15:10')
    await cloud.call('programme', ADMIN, 'setWeather', { storm: true, heat: false, why: '暴雨' })
    expect((await act(LAWYER, 'markNoShow', third.id)).error?.code).toBe('NO_SHOW_SUSPENDED')
    expect((await session()).rough).toBe(true)
  })

  test('a walk-in and a booking at the counter, by number alone; the quota holds for them too', async () => {
    const slotId = await slotAt('15:30')
    const requestId = randomUUID()
    const walkIn = { slotId, phone: '13912345678', here: true }
    await clock('15:40')
    for (let n = 0; n < 3; n += 1) {
      const { data, error, dbOps } = await call<{ visit: Visit }>(LAWYER, 'bookAtDoor', walkIn, requestId)
      expect(error).toBeUndefined()
      expect(data.visit).toMatchObject({ state: 'arrived', phoneMasked: '139****5678' })
      if (n === 0) expect(dbOps).toBeLessThanOrEqual(6)
    }
    const again = await call(LAWYER, 'bookAtDoor', { ...walkIn, slotId: await slotAt('16:00') })
    expect(again.error?.code).toBe('QUOTA_REACHED')
    const taken = await call(LAWYER, 'bookAtDoor', { ...walkIn, phone: '13912345679' })
    expect(taken.error?.code).toBe('SLOT_FULL')
    const late = await call(LAWYER, 'bookAtDoor', {
      ...walkIn,
      slotId: await slotAt('14:00'),
      phone: '13912345679',
    })
    expect(late.error?.code).toBe('SLOT_CLOSED')
    const later = { slotId: await slotAt('16:30'), phone: '13912345679', here: false }
    expect((await call<{ visit: Visit }>(LAWYER, 'bookAtDoor', later)).data.visit.state).toBe('booked')
    expect(await brokenInvariants(cloud, false)).toEqual([])
  })

  test('whose number it becomes finds the visit among their own', async () => {
    await cloud.bindPhone('late-owner', '13912345679')
    const { data } = await call<{ upcoming: { start: string }[] }>('late-owner', 'listMine')
    expect(data.upcoming.map(({ start }) => start.slice(11, 16))).toEqual(['16:30'])
  })

  test('a rider checks in by the code of the station', async () => {
    const { openid, id } = await booked('16:00')
    await clock('15:50')
    const wrong = await call(openid, 'checkInHere', { scene: 's.nuanxin.AAAAAAAAAA' })
    expect(wrong.error?.code).toBe('SCENE_INVALID')
    const scene = stationScene(cloud, 'nuanxin')
    for (let n = 0; n < 3; n += 1) {
      const { data } = await call<ArrivalView>(openid, 'checkInHere', { scene })
      expect(data.arrived).toMatchObject([{ bookingId: id }])
    }
    const elsewhere = await call<ArrivalView>(openid, 'checkInHere', { scene: stationScene(cloud, 'youai') })
    expect(elsewhere.data).toMatchObject({ arrived: [], next: null })
    expect((await visitOf(id))?.state).toBe('arrived')
  })
})
