import type { BookingView, SlotsView } from '../../domain/booking/call-schema'
import type { ProgrammeForStaff } from '../../domain/programme/schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, newRider, SOCIAL_WORKER } from '../support/street'

const DAY = '2026-12-16'

let cloud: TestCloud
let people = 0

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

type Mine = { upcoming: BookingView[]; past: BookingView[] }

/** A weekly programme of the test's own: 14:00 to 16:00, half hours, one place each. */
const make = async (change: Record<string, unknown> = {}): Promise<string> => {
  const { data } = await cloud.call<ProgrammeForStaff>('programme', ADMIN, 'get', { programmeId: 'lawyer' })
  const draft = { ...data.draft, name: '手机维修', to: '16:00', ...change }
  const saved = await cloud.call<{ id: string }>('programme', ADMIN, 'save', {
    programmeId: null,
    v: 0,
    draft,
    why: '新开一项',
  })
  return saved.data.id
}

const slotsOf = async (programmeId: string, day = DAY) =>
  (await cloud.call<SlotsView>('booking', 'onlooker', 'listSlots', { programmeId, day })).data.slots

const slotAt = async (programmeId: string, time: string, day = DAY): Promise<string> =>
  (await slotsOf(programmeId, day)).find(({ start }) => start.slice(11, 16) === time)?.id ?? ''

const book = async (slotId: string, path = 'create'): Promise<string> => {
  const openid = await newRider(cloud, `session-${people++}`)
  expect((await cloud.call('booking', openid, path, { slotId })).error).toBeUndefined()
  return openid
}

const mine = async (openid: string) => (await cloud.call<Mine>('booking', openid, 'listMine')).data

const told = async (openid: string, word: string) =>
  (
    await cloud.call<{ notices: { title: string; body: string; page: string }[] }>('notice', openid, 'list')
  ).data.notices.filter(({ title }) => title.includes(word))

const runTimers = async () => {
  await cloud.local('/local/timer/timer-programme', {})
  await cloud.local('/local/timer/timer-booking', {})
}

test('a date is closed: nobody books it any more, everybody in it is told once and offered the next', async () => {
  const programmeId = await make()
  const slotId = await slotAt(programmeId, '14:00')
  const holder = await book(slotId)
  await cloud.call('programme', SOCIAL_WORKER, 'closeDay', { programmeId, day: DAY, why: '师傅病了' })
  const refused = await cloud.call('booking', await newRider(cloud, 'too-late'), 'create', { slotId })
  expect(refused.error?.code).toBe('SLOT_CLOSED')
  expect((await mine(holder)).past[0]).toMatchObject({ state: 'cancelled', why: '师傅病了' })
  for (let n = 0; n < 3; n += 1) await runTimers()
  const [notice, ...more] = await told(holder, '取消了')
  expect(more).toEqual([])
  expect(notice?.body).toContain('师傅病了')
  expect(notice?.page).toContain('day=2026-12-23')
  expect(await brokenInvariants(cloud)).toEqual([])
})

test('a date moves: places and the line move along, told once; nobody who was faster there loses theirs', async () => {
  const programmeId = await make()
  const [two, three] = [await slotAt(programmeId, '14:00'), await slotAt(programmeId, '15:00')]
  const first = await book(two)
  const second = await book(three)
  const waiting = await book(two, 'joinWaitlist')
  const move = { programmeId, day: DAY, to: '2026-12-17', from: '09:00', until: '11:00', why: '换场地' }
  expect((await cloud.call('programme', SOCIAL_WORKER, 'moveDay', move)).error).toBeUndefined()
  const early = await book(await slotAt(programmeId, '09:00', '2026-12-17'))
  for (let n = 0; n < 3; n += 1) await runTimers()
  const startOf = async (openid: string) => {
    const [booking] = (await mine(openid)).upcoming
    return `${booking?.state} ${booking?.start.slice(0, 16)}`
  }
  expect(await startOf(first)).toBe('booked 2026-12-17T09:00')
  expect(await startOf(second)).toBe('booked 2026-12-17T10:00')
  expect(await startOf(waiting)).toBe('waiting 2026-12-17T09:00')
  expect(await startOf(early)).toBe('booked 2026-12-17T09:00')
  expect(await told(first, '改时间')).toHaveLength(1)
  expect(await brokenInvariants(cloud)).toEqual([])
})

test('an edited rule: new numbers of places where people are, never fewer than are taken; empty times go', async () => {
  const programmeId = await make({ capacity: 3 })
  const slotId = await slotAt(programmeId, '14:00')
  const holders = [await book(slotId), await book(slotId)]
  const { data } = await cloud.call<ProgrammeForStaff>('programme', ADMIN, 'get', { programmeId })
  const save = async (change: Record<string, unknown>, v: number) => {
    const input = { programmeId, v, draft: { ...data.draft, ...change }, why: '改一改' }
    expect((await cloud.call('programme', ADMIN, 'save', input)).error).toBeUndefined()
    await runTimers()
  }
  const stored = async () => (await readCollection(cloud, 'slots')).find(({ _id }) => _id === slotId)
  await save({ capacity: 1 }, 1)
  expect(await stored()).toMatchObject({ capacity: 2, left: 0 })
  await save({ capacity: 5 }, 2)
  expect(await stored()).toMatchObject({ capacity: 5, left: 3 })
  await save({ from: '09:00', to: '11:00' }, 3)
  expect(await stored()).toMatchObject({ capacity: 2, left: 0 })
  const times = (await slotsOf(programmeId)).map(({ start }) => start.slice(11, 16))
  expect(times).toEqual(['09:00', '09:30', '10:00', '10:30', '14:00'])
  for (const holder of holders) expect((await mine(holder)).upcoming).toHaveLength(1)
  expect(await brokenInvariants(cloud)).toEqual([])
})

test('in a storm a place of today can be given back until the day is over, tomorrow too while it lasts', async () => {
  const programmeId = await make()
  const holder = await book(await slotAt(programmeId, '15:30'))
  await cloud.local('/local/clock', { now: `${DAY}T15:10:00+08:00` })
  const [booking] = (await mine(holder)).upcoming
  expect(booking?.canCancel).toBe(false)
  await cloud.call('programme', ADMIN, 'setWeather', { storm: true, heat: false, why: '暴雨' })
  expect((await mine(holder)).upcoming[0]?.canCancel).toBe(true)
  expect((await cloud.call('booking', holder, 'cancel', { bookingId: booking?.id })).ok).toBe(true)
})
