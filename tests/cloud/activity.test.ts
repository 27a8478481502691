import { randomUUID } from 'node:crypto'
import type { ErrorCode } from '../../domain/errors'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, newRider, SOCIAL_WORKER, STATION_KEEPER } from '../support/street'
import { activityCalls, DAY, draftOf, stationScene } from './activity-calls'

let cloud: TestCloud
const calls = activityCalls(() => cloud)
const { send, get, roleOf, announce, signUp, codeNow, checkIn, checkOut, clock, timer } = calls

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())
beforeEach(() => clock(NOON))

const codesOf = (answers: readonly { error: { code: ErrorCode } | undefined }[]): string[] =>
  answers.map(({ error }) => error?.code ?? 'ok').sort()

/** A rider with a place in a role; their OPENID and booking. */
const helper = async (name: string, activityId: string, role = '搬东西') => {
  const openid = await newRider(cloud, name)
  const { slotId } = await roleOf(activityId, role)
  return { openid, bookingId: await signUp(openid, slotId) }
}

test('the sample activities are there with their next day and what is left of it', async () => {
  const { data, dbOps } = await send<{ activities: { id: string; places: number; filled: number }[] }>(
    'list',
    'anyone',
    {},
  )
  expect(data.activities.find(({ id }) => id === 'send-food')).toMatchObject({ places: 7, filled: 0 })
  expect(dbOps).toBeLessThanOrEqual(3)
  const { data: figures } = await send('figures', 'anyone', {})
  expect(figures).toMatchObject({ held: 4, households: 15 })
})

test('fifty want the last place of a role: one gets it, and the line is the engine’s', async () => {
  const activityId = await announce({ title: '最后一个' })
  const { slotId } = await roleOf(activityId, '带队')
  const riders = await Promise.all(Array.from({ length: 50 }, (_, n) => newRider(cloud, `crowd-${n}`)))
  const answers = await Promise.all(
    riders.map((openid) => cloud.call('booking', openid, 'create', { slotId })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(new Set(codesOf(answers.filter(({ ok }) => !ok)))).toEqual(new Set(['SLOT_FULL']))
  const loser = riders.find((_, n) => !answers[n]?.ok) ?? ''
  expect((await cloud.call('booking', loser, 'joinWaitlist', { slotId })).ok).toBe(true)
  const winner = riders.find((_, n) => answers[n]?.ok) ?? ''
  const { days } = await get(activityId, winner)
  const bookingId = days[0]?.roles[0]?.my?.bookingId
  expect((await cloud.call('booking', winner, 'cancel', { bookingId })).ok).toBe(true)
  const after = await get(activityId, loser)
  expect(after.days[0]?.roles[0]).toMatchObject({ waiting: 1, my: { state: 'offered', place: 1 } })
  expect(await brokenInvariants(cloud, false)).toEqual([])
})

test('one role a person and activity; another role after giving the first back', async () => {
  const activityId = await announce({ title: '只报一个' })
  const { openid, bookingId } = await helper('one-role', activityId)
  const other = await roleOf(activityId, '带队')
  const refused = await cloud.call('booking', openid, 'create', { slotId: other.slotId })
  expect(refused.error?.code).toBe('QUOTA_REACHED')
  await cloud.call('booking', openid, 'cancel', { bookingId })
  expect(await signUp(openid, other.slotId)).toBe(bookingId)
  expect(await brokenInvariants(cloud, false)).toEqual([])
})

test('in and out by the organiser’s code: minutes and points, once, however often it is repeated', async () => {
  const activityId = await announce({ title: '来了走了' })
  const { openid } = await helper('proven', activityId)
  await clock(`${DAY}T13:50:00+08:00`)
  const [request, scene] = [randomUUID(), await codeNow(activityId)]
  const inside = await checkIn(openid, scene, request)
  expect(inside.data.attendance).toMatchObject({ state: 'here', minutes: 0 })
  expect(inside.dbOps).toBeLessThanOrEqual(6)
  await clock(`${DAY}T15:30:20+08:00`)
  // Its code is long over by now; a repeat is answered all the same.
  for (let n = 0; n < 5; n += 1) expect(await checkIn(openid, scene, request)).toMatchObject({ ok: true })
  const [leave, last] = [randomUUID(), await codeNow(activityId)]
  const gone = await checkOut(openid, last, leave)
  expect(gone.data.attendance).toMatchObject({ state: 'confirmed', minutes: 90 })
  expect(gone.dbOps).toBeLessThanOrEqual(6)
  for (let n = 0; n < 5; n += 1) expect((await checkOut(openid, last, leave)).data).toEqual(gone.data)
  expect((await checkOut(openid, scene, leave)).error?.code).toBe('REQUEST_ID_REUSED')
  await timer()
  await timer()
  expect(await calls.points(openid)).toBe(10)
  const mine = await calls.mine(openid)
  expect(mine).toMatchObject({ minutes: 90, yearMinutes: 90, yearTimes: 1 })
  expect(mine.past).toHaveLength(1)
  expect(await brokenInvariants(cloud, false)).toEqual([])
})

test('a photographed code gives nothing at the wrong time, at the wrong place, or to who has not signed up', async () => {
  const activityId = await announce({ title: '拍下来的码' })
  const otherId = await announce({ title: '别的活动', stationId: 'funeng' })
  const { openid } = await helper('photo', activityId)
  const stranger = await newRider(cloud, 'photo-stranger')
  await clock(`${DAY}T13:40:00+08:00`)
  const old = await codeNow(activityId)
  await clock(`${DAY}T13:45:00+08:00`)
  const [fresh, other] = [await codeNow(activityId), await codeNow(otherId)]
  const elsewhere = stationScene(cloud, 'funeng')
  const tries = await Promise.all([
    checkIn(openid, old),
    checkIn(openid, other),
    checkIn(openid, elsewhere),
    checkIn(stranger, fresh),
    checkIn(openid, `${fresh.slice(0, -1)}${fresh.endsWith('0') ? '1' : '0'}`),
    checkOut(openid, fresh),
  ])
  expect(tries.map(({ error }) => error?.code)).toEqual([
    'CODE_OVER',
    'NOT_SIGNED_UP',
    'NOT_SIGNED_UP',
    'NOT_SIGNED_UP',
    'SCENE_INVALID',
    'ATTENDANCE_STEP_NOT_ALLOWED',
  ])
  await clock(`${DAY}T16:00:00+08:00`)
  expect((await checkIn(openid, await codeNow(activityId))).error?.code).toBe('NOT_THE_TIME')
  await clock(`${DAY}T17:01:00+08:00`)
  expect((await calls.attendance(activityId)).codes).toEqual([])
  await timer()
  expect(await calls.points(openid)).toBe(0)
  const written = await readCollection(cloud, 'attendances')
  expect(written.filter((one) => one.openid === openid)).toEqual([])
})

test('who used the printed code waits for an organiser; points then, once', async () => {
  const activityId = await announce({ title: '扫站点的码' })
  const { openid } = await helper('printed', activityId)
  await clock(`${DAY}T13:55:00+08:00`)
  const printed = stationScene(cloud, 'youai')
  expect((await checkIn(openid, printed)).data.attendance).toMatchObject({ state: 'here' })
  await clock(`${DAY}T15:00:00+08:00`)
  const out = await checkOut(openid, printed)
  expect(out.data.attendance).toMatchObject({ state: 'left', minutes: 60 })
  await timer()
  expect(await calls.points(openid)).toBe(0)
  const request = randomUUID()
  for (let n = 0; n < 5; n += 1) {
    expect((await send('confirmDay', SOCIAL_WORKER, { activityId, day: DAY }, request)).ok).toBe(true)
  }
  await timer()
  await timer()
  expect(await calls.points(openid)).toBe(10)
})

test('whom the engine’s own door has checked in can go by the organiser’s code', async () => {
  const activityId = await announce({ title: '门口签到' })
  const { openid, bookingId } = await helper('by-door', activityId)
  await clock(`${DAY}T13:50:00+08:00`)
  expect((await cloud.call('booking', SOCIAL_WORKER, 'checkIn', { bookingId })).ok).toBe(true)
  await clock(`${DAY}T15:00:00+08:00`)
  const out = await checkOut(openid, await codeNow(activityId))
  expect(out.data.attendance).toMatchObject({ state: 'left', minutes: 60 })
  const fixed = await send('correct', SOCIAL_WORKER, {
    bookingId,
    came: { in: '14:00', out: '15:00' },
    why: '看着来的',
  })
  expect(fixed.data).toMatchObject({ state: 'confirmed', minutes: 60 })
})

test('an organiser corrects with a reason; who did not come gets nothing', async () => {
  const activityId = await announce({ title: '忘了扫码' })
  const came = await helper('forgot', activityId)
  const absent = await helper('absent', activityId)
  await clock(`${DAY}T16:30:00+08:00`)
  const input = { bookingId: came.bookingId, came: { in: '14:00', out: '15:10' }, why: '手机没电，人在' }
  const request = randomUUID()
  const first = await send('correct', SOCIAL_WORKER, input, request)
  expect(first.data).toMatchObject({ minutes: 70, state: 'confirmed' })
  expect((await send('correct', SOCIAL_WORKER, input, request)).data).toEqual(first.data)
  expect((await send('correct', SOCIAL_WORKER, { ...input, why: '别的' }, request)).error?.code).toBe(
    'REQUEST_ID_REUSED',
  )
  const no = { bookingId: absent.bookingId, came: null, why: '没来' }
  expect((await send('correct', SOCIAL_WORKER, no)).data).toMatchObject({ minutes: 0, state: 'absent' })
  expect((await send('correct', SOCIAL_WORKER, { ...no, bookingId: came.bookingId })).error?.code).toBe(
    'ATTENDANCE_STEP_NOT_ALLOWED',
  )
  await timer()
  expect([await calls.points(came.openid), await calls.points(absent.openid)]).toEqual([10, 0])
  const households = await send('setHouseholds', SOCIAL_WORKER, { activityId, day: DAY, households: 6 })
  expect(households.data).toEqual({ households: 6 })
  const { data: figures } = await send<{ held: number; households: number }>('figures', 'anyone', {})
  expect(figures.households).toBe(21)
  expect(figures.held).toBeGreaterThan(4)
  expect(await brokenInvariants(cloud, false)).toEqual([])
})

test('a call for help that died before it was written and is repeated costs one of the three of the day', async () => {
  const call = (activityId: string, requestId?: string) =>
    cloud.call(
      'activity',
      SOCIAL_WORKER,
      'callForHelp',
      { activityId, day: DAY, text: '还缺人' },
      { requestId },
    )
  const whole = await call(await announce({ title: '一次喊完' }))
  const activityId = await announce({ title: '喊三次' })
  const requestId = randomUUID()
  await cloud.local('/local/faults', [
    { function: 'activity', nth: whole.dbOps, kind: 'kill-before', times: 1 },
  ])
  expect((await call(activityId, requestId)).ok).toBe(false)
  await cloud.local('/local/faults', [])
  expect((await readCollection(cloud, 'limits')).find(({ ks }) => ks.includes(requestId))?.n).toBe(1)
  for (const id of [requestId, requestId, undefined, undefined])
    expect((await call(activityId, id)).ok).toBe(true)
  expect((await call(activityId)).error?.code).toBe('TOO_OFTEN')
})

test('thanks reach who was there, a call who asked for it, a cancellation everybody; each once', async () => {
  const activityId = await announce({ title: '谢谢大家' })
  const { openid, bookingId } = await helper('thanked', activityId)
  const watcher = await newRider(cloud, 'watcher')
  expect((await send('watchCalls', watcher, { on: true })).data).toEqual({ watching: true })
  await send('callForHelp', SOCIAL_WORKER, { activityId, day: DAY, text: '还缺一个会认路的' })
  await timer()
  await timer()
  await timer()
  expect((await calls.told(watcher)).filter((title) => title.includes('谢谢大家'))).toEqual([
    '谢谢大家还缺人',
  ])
  await clock(`${DAY}T16:30:00+08:00`)
  await send('correct', SOCIAL_WORKER, { bookingId, came: { in: '14:00', out: '16:00' }, why: '在' })
  await send('thank', SOCIAL_WORKER, { activityId, day: DAY, text: '米都送到了', photo: null })
  await timer()
  await timer()
  expect((await calls.told(openid)).filter((title) => title.includes('谢谢你'))).toEqual(['谢谢大家：谢谢你'])
  const { data } = await send('thanks', openid, { activityId })
  expect(data).toMatchObject({ thanks: { text: '米都送到了', byName: '田老师' } })
  expect((await send('thanks', watcher, { activityId })).data).toEqual({ thanks: null })
})

test('a cancelled activity takes nobody any more, and everybody in it is told', async () => {
  const activityId = await announce({ title: '取消的' })
  const { openid } = await helper('cancelled', activityId)
  const { slotId } = await roleOf(activityId, '带队')
  const input = { activityId, day: null, why: '下大雨' }
  const request = randomUUID()
  const first = await send('cancel', SOCIAL_WORKER, input, request)
  expect((await send('cancel', SOCIAL_WORKER, input, request)).data).toEqual(first.data)
  const late = await newRider(cloud, 'too-late')
  const refused = await cloud.call('booking', late, 'create', { slotId })
  expect(refused.error?.code).toBe('SLOT_CLOSED')
  await timer()
  await calls.bookingTimer()
  expect((await calls.told(openid)).join()).toContain('取消')
  expect((await send('cancel', SOCIAL_WORKER, input)).error?.code).toBe('ACTIVITY_ENDED')
})

const DESK: [verb: string, input: unknown][] = [
  ['board', {}],
  ['draft', { activityId: null }],
  ['save', { activityId: null, v: 0, draft: draftOf(), photo: null }],
  ['cancel', { activityId: 'send-food', day: null, why: '试试' }],
  ['callForHelp', { activityId: 'send-food', day: '2026-12-16', text: '来' }],
  ['attendance', { activityId: 'send-food', day: '2026-12-16' }],
  ['correct', { bookingId: 'x', came: null, why: '试试' }],
  ['confirmDay', { activityId: 'send-food', day: '2026-12-16' }],
  ['setHouseholds', { activityId: 'send-food', day: '2026-12-09', households: 1 }],
  ['thank', { activityId: 'send-food', day: '2026-12-09', text: '谢', photo: null }],
]

test.each(DESK)('%s is for organisers alone', async (verb, input) => {
  for (const openid of ['anyone', STATION_KEEPER, 'local-barber']) {
    expect((await send(verb, openid, input)).error?.code).toBe('NOT_ALLOWED')
  }
})

test('strange input is named, not stored', async () => {
  const save = (draft: unknown) => send('save', ADMIN, { activityId: null, v: 0, draft, photo: null })
  const answers = await Promise.all([
    save(draftOf({ stationId: 'nowhere' })),
    save(draftOf({ from: '16:00', to: '14:00' })),
    save(draftOf({ when: { kind: 'once', day: '2026-02-30' } })),
    save(draftOf({ when: { kind: 'once', day: '2026-12-01' } })),
    save(draftOf({ roles: [] })),
    send('get', 'anyone', { activityId: { $ne: null } }),
    send('attendance', ADMIN, { activityId: 'send-food', day: '2026-12-15' }),
  ])
  expect(answers.map(({ error }) => `${error?.code} ${error?.field}`)).toEqual([
    'BAD_INPUT stationId',
    'BAD_INPUT to',
    'BAD_INPUT when',
    'BAD_INPUT when',
    'BAD_INPUT draft.roles',
    'BAD_INPUT activityId',
    'BAD_INPUT day',
  ])
})
