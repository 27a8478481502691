import { randomUUID } from 'node:crypto'
import type { DutyPlan, Roster } from '../../domain/duty/schema'
import type { StationView } from '../../domain/station/schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { NOON_SHIFT, ok, SUPERVISOR, sceneOf, servingCalls } from './serving-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

const { duty, onRoster, personIdOf, shiftOf } = servingCalls(() => cloud)
const documentOf = async (shiftId: string) =>
  (await readCollection(cloud, 'duty_shifts')).find(({ _id }) => _id === shiftId)
const noticesOf = async (openid: string) =>
  (await readCollection(cloud, 'notices')).filter((notice) => notice.openid === openid)
const setClock = (now: string) => cloud.local('/local/clock', { now })
const runTimer = () => cloud.local('/local/timer/timer-serving', {})

test('somebody asks to take turns, is let in, takes a shift; names are for those who take turns alone', async () => {
  const openid = await newRider(cloud, 'duty-first')
  expect((await duty(openid, 'take', { shiftId: NOON_SHIFT('2026-12-12') })).error?.code).toBe(
    'DUTY_NOT_LISTED',
  )
  ok(await duty(openid, 'join', { name: '小一' }))
  expect(ok(await duty<Roster>(openid, 'roster', {})).me.state).toBe('pending')
  const personId = await personIdOf(openid)
  ok(await duty(SOCIAL_WORKER, 'setPerson', { personId, state: 'active' }))
  ok(await duty(openid, 'take', { shiftId: NOON_SHIFT('2026-12-12') }))
  const shift = await shiftOf(openid, NOON_SHIFT('2026-12-12'))
  expect(shift).toMatchObject({ left: 1, mine: true, people: [{ name: '小一' }] })
  expect(await shiftOf('duty-stranger', NOON_SHIFT('2026-12-12'))).toMatchObject({ left: 1, people: [] })
  const first = await duty<Roster>(openid, 'roster', {})
  expect(first.dbOps).toBeLessThanOrEqual(3)
})

test('of twenty who take one shift at once, two have it', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, (_, n) => onRoster(`duty-crowd-${n}`)))
  const shiftId = NOON_SHIFT('2026-12-13')
  const answers = await Promise.all(people.map((openid) => duty(openid, 'take', { shiftId })))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(2)
  const codes = new Set(answers.flatMap(({ error }) => error?.code ?? []))
  expect([...codes]).toEqual(['DUTY_FULL'])
  expect(await documentOf(shiftId)).toMatchObject({ filled: 2 })
  expect(await brokenInvariants(cloud, false)).toEqual([])
}, 60_000)

test('two shifts that overlap, taken by one person at the same instant: one is theirs, whoever puts them there', async () => {
  const rule = { name: '叠班', stationId: 'youai', rule: 'FREQ=DAILY', from: '12:30', to: '14:30', places: 6 }
  const { ruleId } = ok(await duty<{ ruleId: string }>(ADMIN, 'saveRule', rule))
  const [noon, after] = [NOON_SHIFT('2026-12-18'), `${ruleId}@2026-12-18`]
  for (let n = 0; n < 12; n += 1) {
    const openid = await onRoster(`duty-twice-${n}`)
    const personId = await personIdOf(openid)
    const answers = await Promise.all([
      duty(openid, 'take', { shiftId: after }),
      n % 2 ? duty(openid, 'take', { shiftId: noon }) : duty(ADMIN, 'assign', { shiftId: noon, personId }),
    ])
    const codes = answers.flatMap(({ error }) => error?.code ?? [])
    expect(codes.length).toBeGreaterThan(0)
    expect(['BUSY', 'DUTY_OVERLAP', 'DUTY_FULL']).toEqual(expect.arrayContaining(codes))
    // Room for the next, who meets the same.
    for (const [at, shiftId] of [after, noon].entries()) {
      if (answers[at]?.ok) ok(await duty(ADMIN, 'remove', { shiftId, personId }))
    }
  }
  expect(await brokenInvariants(cloud, false)).toEqual([])
}, 60_000)

test('a request that died while it put somebody on a shift keeps nobody waiting but for a minute', async () => {
  const openid = await onRoster('duty-died')
  const [first, second] = [NOON_SHIFT('2026-12-30'), NOON_SHIFT('2026-12-31')]
  await cloud.local('/local/faults', [{ function: 'duty', nth: 3, kind: 'kill-before', times: 1 }])
  const requestId = randomUUID()
  expect((await duty(openid, 'take', { shiftId: first }, requestId)).ok).toBe(false)
  await cloud.local('/local/faults', [])
  expect((await duty(openid, 'take', { shiftId: second })).error?.code).toBe('BUSY')
  ok(await duty(openid, 'take', { shiftId: first }, requestId))
  ok(await duty(openid, 'take', { shiftId: second }))
})

test('crossing swaps: each takes the other’s shift over, both are told, no shift is ever empty', async () => {
  const [one, other] = [await onRoster('duty-cross-a'), await onRoster('duty-cross-b')]
  const [saturday, sunday] = [NOON_SHIFT('2026-12-19'), NOON_SHIFT('2026-12-20')]
  ok(await duty(one, 'take', { shiftId: saturday }))
  ok(await duty(other, 'take', { shiftId: sunday }))
  ok(await duty(one, 'askSwap', { shiftId: saturday, to: await personIdOf(other) }))
  ok(await duty(other, 'askSwap', { shiftId: sunday, to: null }))
  const accepts = await Promise.all([
    duty(other, 'acceptSwap', { shiftId: saturday, personId: await personIdOf(one) }),
    duty(one, 'acceptSwap', { shiftId: sunday, personId: await personIdOf(other) }),
  ])
  for (const accept of accepts) expect(accept.error).toBeUndefined()
  expect(await documentOf(saturday)).toMatchObject({ filled: 1, people: [{ openid: other }], swaps: [] })
  expect(await documentOf(sunday)).toMatchObject({ filled: 1, people: [{ openid: one }], swaps: [] })
  const titles = (await noticesOf(one)).map(({ title }) => title)
  expect(titles).toEqual(expect.arrayContaining(['有人替你了']))
  expect((await noticesOf(other)).map(({ title }) => title)).toEqual(
    expect.arrayContaining(['有人想请你替一班', '这一班是你的了']),
  )
})

test('of those who take over and the one who withdraws at once, one wins; the place is never lost', async () => {
  const [asker, one, other] = [
    await onRoster('duty-race-a'),
    await onRoster('duty-race-b'),
    await onRoster('duty-race-c'),
  ]
  const shiftId = NOON_SHIFT('2026-12-21')
  ok(await duty(asker, 'take', { shiftId }))
  ok(await duty(asker, 'askSwap', { shiftId, to: null }))
  const personId = await personIdOf(asker)
  const answers = await Promise.all([
    duty(one, 'acceptSwap', { shiftId, personId }),
    duty(other, 'acceptSwap', { shiftId, personId }),
  ])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(await documentOf(shiftId)).toMatchObject({ filled: 1 })
})

test('a replay is the same step; handed back it is free again, but not on the day before', async () => {
  const openid = await onRoster('duty-back')
  const shiftId = NOON_SHIFT('2026-12-22')
  const requestId = randomUUID()
  for (let n = 0; n < 5; n += 1) ok(await duty(openid, 'take', { shiftId }, requestId))
  expect((await documentOf(shiftId))?.steps).toHaveLength(1)
  const reused = await duty(openid, 'handBack', { shiftId }, requestId)
  expect(reused.error?.code).toBe('REQUEST_ID_REUSED')
  ok(await duty(openid, 'handBack', { shiftId }))
  expect(await documentOf(shiftId)).toMatchObject({ filled: 0 })
  await runTimer()
  expect((await noticesOf(SUPERVISOR)).map(({ title }) => title)).toContain('有人退了一班')
  const tomorrow = NOON_SHIFT('2026-12-11')
  ok(await duty(openid, 'take', { shiftId: tomorrow }))
  expect((await duty(openid, 'handBack', { shiftId: tomorrow })).error?.code).toBe('DUTY_TOO_LATE')
})

test('nobody stands at two places: a shift at the same time is refused', async () => {
  const openid = await onRoster('duty-twice')
  const rule = {
    name: '同一时间',
    stationId: 'youai',
    rule: 'FREQ=DAILY',
    from: '12:00',
    to: '14:00',
    places: 1,
  }
  const requestId = randomUUID()
  const { ruleId } = ok(await duty<{ ruleId: string }>(ADMIN, 'saveRule', rule, requestId))
  expect(ok(await duty<{ ruleId: string }>(ADMIN, 'saveRule', rule, requestId)).ruleId).toBe(ruleId)
  ok(await duty(openid, 'take', { shiftId: NOON_SHIFT('2026-12-23') }))
  const second = await duty(openid, 'take', { shiftId: `${ruleId}@2026-12-23` })
  expect(second.error?.code).toBe('DUTY_OVERLAP')
  const { rules } = ok(await duty<DutyPlan>(ADMIN, 'plan', {}))
  const saved = rules.find(({ id }) => id === ruleId)
  ok(await duty(ADMIN, 'saveRule', { ...rule, ruleId, v: saved?.v, ended: true }))
  expect((await duty(openid, 'take', { shiftId: `${ruleId}@2026-12-24` })).error?.code).toBe('NOT_FOUND')
  const edited = await duty(ADMIN, 'saveRule', { ...rule, ruleId, v: saved?.v })
  expect(edited.error?.code).toBe('EDITED_MEANWHILE')
})

test('checking in: by the code of that station, in that time; then everybody sees who is there', async () => {
  const openid = await onRoster('duty-here')
  const shiftId = NOON_SHIFT('2026-12-10')
  ok(await duty(openid, 'take', { shiftId }))
  const [here, elsewhere] = [await sceneOf(cloud, 'u-shanli'), await sceneOf(cloud, 'youai')]
  expect((await duty(openid, 'arrive', { shiftId, scene: elsewhere })).error?.code).toBe('SCENE_INVALID')
  expect((await duty(openid, 'arrive', { shiftId, scene: `${here.slice(0, -1)}x` })).error?.code).toBe(
    'SCENE_INVALID',
  )
  ok(await duty(openid, 'take', { shiftId: NOON_SHIFT('2026-12-14') }))
  const early = await duty(openid, 'arrive', { shiftId: NOON_SHIFT('2026-12-14'), scene: here })
  expect(early.error?.code).toBe('DUTY_NOT_NOW')
  ok(await duty(openid, 'arrive', { shiftId, scene: here }))
  const { onNow } = ok(await duty<{ onNow: unknown[] }>('anybody', 'onNow'))
  expect(onNow).toEqual([
    { stationId: 'u-shanli', stationName: expect.any(String), name: 'y-here', until: '13:30' },
  ])
  const station = await cloud.call<StationView>('station', 'anybody', 'get', { stationId: 'u-shanli' })
  expect(station.data.keeper).toEqual({ name: 'y-here', until: '13:30' })
  expect(station.dbOps).toBeLessThanOrEqual(3)
})

test('a shift nobody came to is told to the supervisors, once, however long the timer was dead', async () => {
  await runTimer()
  await setClock('2026-12-17T20:00:00+08:00')
  const before = ok(await duty<DutyPlan>(ADMIN, 'plan', {}))
  const evening = before.shifts.find(({ id }) => id === 'duty-u-shanli-evening@2026-12-17')
  expect(evening?.state).toBe('over')
  await runTimer()
  await runTimer()
  const missed = (await noticesOf(SUPERVISOR)).filter(({ title }) => title === '这一班没人到')
  const causes = missed.map(({ _id }) => _id)
  expect(new Set(causes).size).toBe(causes.length)
  expect(causes.join(' ')).toContain('duty-u-shanli-evening@2026-12-17')
  expect(causes.join(' ')).toContain(NOON_SHIFT('2026-12-15'))
  await setClock(NOON)
})

test('staff put somebody on by phone number, plan and take off; the person is told', async () => {
  await cloud.bindPhone('duty-planned', '13700000001')
  const added = await duty<{ personId: string }>(ADMIN, 'addPerson', { phone: '13700000001', name: '老张' })
  const { personId } = ok(added)
  const shiftId = NOON_SHIFT('2026-12-28')
  ok(await duty(ADMIN, 'assign', { shiftId, personId }))
  expect(await shiftOf('duty-planned', shiftId)).toMatchObject({ mine: true })
  ok(await duty(ADMIN, 'remove', { shiftId, personId }))
  await runTimer()
  const titles = (await noticesOf('duty-planned')).map(({ title }) => title)
  expect(titles).toEqual(expect.arrayContaining(['给你排了一班', '这一班不用来了']))
  expect((await duty(ADMIN, 'addPerson', { phone: '13799999999', name: '谁' })).error).toMatchObject({
    code: 'NOT_FOUND',
    field: 'phone',
  })
})

test('with the account the shifts to come are free again, those past keep that somebody was there', async () => {
  const openid = await onRoster('duty-erased')
  const shiftId = NOON_SHIFT('2026-12-29')
  ok(await duty(openid, 'take', { shiftId }))
  ok(await cloud.call('person', openid, 'erase', { sure: true }))
  expect(await documentOf(shiftId)).toMatchObject({ filled: 0, people: [] })
  const left = JSON.stringify([
    await readCollection(cloud, 'duty_people'),
    await readCollection(cloud, 'duty_shifts'),
  ])
  expect(left).not.toContain(`"${openid}"`)
})
