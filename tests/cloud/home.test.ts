import { placeFor } from '../../domain/home/needs'
import type { HomeView } from '../../domain/home/schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { listSlots, NOON, newRider } from '../support/street'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

const home = (openid = 'stranger') => cloud.call<HomeView>('home', openid, 'get')
const clock = (now: string) => cloud.local('/local/clock', { now })

test('the first screen is one call and three operations, within 32 KB', async () => {
  const answer = await home()
  expect(answer.dbOps).toBe(3)
  expect(Buffer.byteLength(JSON.stringify(answer.data))).toBeLessThan(32_000)
  expect(answer.data.street.name).toBe('均隆街')
  expect(answer.data.stations.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5])
  expect(answer.data.bottlesGiven).toBe(15_000)
  expect(answer.data.bottlesLeft).toBe(176)
  expect(answer.data.nextBooking).toBeNull()
})

test('what somebody reports of a facility shows at its station, in the same three operations', async () => {
  const report = { stationId: 'nuanxin', facility: 'charge', state: 'broken' }
  expect((await cloud.call('station', 'passer-by', 'report', report)).ok).toBe(true)
  const { data, dbOps } = await home()
  expect(dbOps).toBe(3)
  const states = Object.fromEntries(data.stations.map(({ id, states }) => [id, states]))
  expect(states.nuanxin).toEqual([{ facility: 'charge', state: 'broken' }])
  expect(states['u-shanli']).toEqual([])
  expect(placeFor('charge', data)).toMatchObject({ state: 'shut', why: 'broken' })
})

test('a bottle and a booking show at once', async () => {
  const openid = await newRider(cloud, 'rider-home')
  await cloud.call('water', openid, 'take', { freezerId: 'u1' })
  const { slots } = await listSlots(cloud, openid)
  const booked = await cloud.call<{ booking: { id: string } }>('booking', openid, 'create', {
    slotId: slots[2]?.id,
  })
  const { data, dbOps } = await home(openid)
  expect(dbOps).toBe(3)
  expect(data).toMatchObject({ bottlesGiven: 15_001, bottlesLeft: 175 })
  expect(data.nextBooking).toMatchObject({
    id: booked.data.booking.id,
    start: slots[2]?.start,
    kind: 'haircut',
  })
  expect((await home()).data.nextBooking).toBeNull()
  await cloud.call('booking', openid, 'cancel', { bookingId: booked.data.booking.id })
  expect((await home(openid)).data.nextBooking).toBeNull()
})

test('meals and doors keep the hours of Beijing', async () => {
  const canteen = async () => (await home()).data.canteen
  expect(await canteen()).toMatchObject({ state: 'later', nextDay: '2026-12-10' })
  await clock('2026-12-10T12:30:00+08:00')
  expect(await canteen()).toMatchObject({ state: 'now', from: '12:30', to: '13:30', percent: 85 })
  await clock('2026-12-10T13:30:00+08:00')
  expect(await canteen()).toMatchObject({ state: 'tomorrow', nextDay: '2026-12-11' })
  await clock('2026-12-10T23:30:00+08:00')
  const open = Object.fromEntries((await home()).data.stations.map((station) => [station.id, station.open]))
  expect(open).toMatchObject({ 'u-shanli': true, youai: false })
})

test('on the 15th the haircut is today; the evening after it is next month', async () => {
  const next = async () => (await home()).data.services.find(({ id }) => id === 'haircut')?.nextDay
  await clock('2026-12-15T08:00:00+08:00')
  expect(await next()).toBe('2026-12-15')
  await clock('2026-12-15T23:30:00+08:00')
  expect(await next()).toBe('2027-01-15')
})

test.each([null, 'text', { openid: 'rider-home' }, { $ne: null }])(
  'input %j changes nothing',
  async (input) => {
    const answer = await cloud.call<HomeView>('home', 'stranger', 'get', input)
    expect(answer.ok).toBe(true)
    expect(answer.data.nextBooking).toBeNull()
  },
)
