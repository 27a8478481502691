import { startTestCloud, type TestCloud } from '../support/cloud'
import { brokenInvariants } from '../support/invariants'
import { NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { activityCalls } from './activity-calls'

let cloud: TestCloud
const calls = activityCalls(() => cloud)
const { send, get, announce, clock, timer, bookingTimer } = calls

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())
beforeEach(() => clock(NOON))

const WEEKLY = { kind: 'weekly', weekday: 3, from: '2026-12-09', until: null } as const
const [FIRST, SECOND, THIRD] = ['2026-12-16', '2026-12-23', '2026-12-30']

const stateOn = async (activityId: string, openid: string, day: string): Promise<string | null> => {
  const { days } = await get(activityId, openid)
  const roles = days.find((one) => one.day === day)?.roles ?? []
  return roles.map(({ my }) => my?.state ?? null).find((state) => state !== null) ?? null
}

test('who comes every week is booked as dates open, whoever looks first, timer dead or not', async () => {
  const activityId = await announce({ title: '每周来', when: WEEKLY })
  const openid = await newRider(cloud, 'keeper')
  expect((await send('keepShift', openid, { activityId, roleId: 'r2' })).data).toMatchObject({
    keeping: true,
  })
  expect(await stateOn(activityId, openid, FIRST)).toBe('booked')
  await get(activityId)
  expect(await stateOn(activityId, openid, SECOND)).toBe('booked')
  expect(await stateOn(activityId, openid, THIRD)).toBeNull()
  // Days later nobody has looked and no timer has run: the next reader finds the place kept all the same.
  await clock('2026-12-17T12:00:00+08:00')
  expect(await stateOn(activityId, openid, THIRD)).toBe('booked')
  await timer()
  await bookingTimer()
  expect(await brokenInvariants(cloud)).toEqual([])
})

test('a date that is skipped is not booked, one given back is not taken again, stopping stops', async () => {
  const activityId = await announce({ title: '跳一次', when: WEEKLY })
  const openid = await newRider(cloud, 'skipper')
  await send('keepShift', openid, { activityId, roleId: 'r2' })
  await timer()
  expect((await send('skipShift', openid, { activityId, day: THIRD, skip: true })).data).toMatchObject({
    skips: [THIRD],
  })
  const { days } = await get(activityId, openid)
  const bookingId = days.flatMap(({ roles }) => roles).find(({ my }) => my !== null)?.my?.bookingId
  expect((await cloud.call('booking', openid, 'cancel', { bookingId })).ok).toBe(true)
  await timer()
  expect(await stateOn(activityId, openid, FIRST)).toBeNull()
  await clock('2026-12-17T12:00:00+08:00')
  await timer()
  expect(await stateOn(activityId, openid, THIRD)).toBeNull()
  expect((await send('stopShift', openid, { activityId })).data).toMatchObject({ keeping: false })
  await clock('2026-12-24T12:00:00+08:00')
  await timer()
  expect(await stateOn(activityId, openid, '2027-01-06')).toBeNull()
  expect((await send('skipShift', openid, { activityId, day: '2027-01-06', skip: true })).error?.code).toBe(
    'NOT_FOUND',
  )
  await bookingTimer()
  expect(await brokenInvariants(cloud)).toEqual([])
})

test('three keep two places: every week another one waits, and the line is theirs', async () => {
  const activityId = await announce({ title: '轮着来', when: WEEKLY })
  const keepers = await Promise.all([0, 1, 2].map((n) => newRider(cloud, `turn-${n}`)))
  for (const openid of keepers) await send('keepShift', openid, { activityId, roleId: 'r2' })
  await timer()
  const waiting: string[] = []
  for (const day of [FIRST, SECOND]) {
    const states = await Promise.all(keepers.map((openid) => stateOn(activityId, openid, day)))
    expect([...states].sort()).toEqual(['booked', 'booked', 'waiting'])
    waiting.push(keepers[states.indexOf('waiting')] ?? '')
  }
  expect(new Set(waiting).size).toBe(2)
  await bookingTimer()
  expect(await brokenInvariants(cloud)).toEqual([])
})

test('who booked another role by their own will keeps it, and nobody is booked without a number', async () => {
  const activityId = await announce({ title: '自己报了', when: WEEKLY })
  const openid = await newRider(cloud, 'own-will')
  const { days } = await get(activityId)
  const lead = days.find(({ day }) => day === FIRST)?.roles[0]
  await calls.signUp(openid, lead?.slotId ?? '')
  await send('keepShift', openid, { activityId, roleId: 'r2' })
  await timer()
  const { days: after } = await get(activityId, openid)
  const roles = after.find(({ day }) => day === FIRST)?.roles
  expect(roles?.map(({ my }) => my?.state ?? null)).toEqual(['booked', null])
  expect((await send('keepShift', 'no-number', { activityId, roleId: 'r2' })).error?.code).toBe(
    'PHONE_NEEDED',
  )
  expect(await brokenInvariants(cloud, false)).toEqual([])
})

test('one date called off: its people are told, the others stay', async () => {
  const activityId = await announce({ title: '停一次', when: WEEKLY })
  const openid = await newRider(cloud, 'one-off')
  await send('keepShift', openid, { activityId, roleId: 'r2' })
  await timer()
  expect((await send('cancel', SOCIAL_WORKER, { activityId, day: FIRST, why: '下雨' })).ok).toBe(true)
  await timer()
  await bookingTimer()
  const { days } = await get(activityId, openid)
  expect(days.find(({ day }) => day === FIRST)).toMatchObject({ off: '下雨', roles: [] })
  expect(await stateOn(activityId, openid, SECOND)).toBe('booked')
  expect(await brokenInvariants(cloud)).toEqual([])
})
