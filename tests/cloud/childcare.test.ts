import { createHash, randomUUID } from 'node:crypto'
import type { CareToday } from '../../domain/childcare/contracts'
import { drawPlaces } from '../../domain/childcare/draw'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, SOCIAL_WORKER } from '../support/street'
import { CARER, CHILD, CLOSED, childcareCalls, FIRST_DAY, PERIOD } from './childcare-calls'
import { ok } from './clinic-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())
afterEach(() => cloud.local('/local/clock', { now: NOON }))

const { care, mine, enter, plan, wish, draw, result, family } = childcareCalls(() => cloud)
const at = (now: string) => cloud.local('/local/clock', { now })
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const noticesOf = async (openid: string) =>
  (await readCollection(cloud, 'notices')).filter((notice) => notice.openid === openid)

describe('a child', () => {
  test('is kept sealed under its guardian, and seen by nobody else', async () => {
    const childId = await enter('guardian-a')
    const text = JSON.stringify((await readCollection(cloud, 'children')).find(({ _id }) => _id === childId))
    for (const plain of ['朵朵', '花生', '王桂芳', '奶奶', '1234', '2018-05-20']) {
      expect(text.replace(/"sealed":"[^"]*"/, '')).not.toContain(plain)
    }
    expect((await mine('guardian-a')).children).toMatchObject([{ name: '朵朵', age: 8, allergies: '花生' }])
    expect((await mine('guardian-b')).children).toEqual([])
    const foreign = await care('guardian-b', 'withdrawChild', { childId })
    expect(foreign.error?.code).toBe('NOT_FOUND')
  })

  test('entered five times by one request is one child; with other words it is refused', async () => {
    const input = { childId: null, version: '2026-11', child: CHILD }
    const requestId = randomUUID()
    for (let n = 0; n < 5; n += 1) ok(await care('guardian-c', 'saveChild', input, requestId))
    expect((await mine('guardian-c')).children).toHaveLength(1)
    const other = { ...input, child: { ...CHILD, name: '别人' } }
    expect((await care('guardian-c', 'saveChild', other, requestId)).error?.code).toBe('REQUEST_ID_REUSED')
  })

  test('is not entered without the consent that applies, nor with an impossible birthday', async () => {
    const old = await care('guardian-d', 'saveChild', { childId: null, version: 'old', child: CHILD })
    expect(old.error?.code).toBe('CONSENT_NEEDED')
    for (const birthday of ['2018-02-30', '2030-01-01', '1990-01-01']) {
      const child = { ...CHILD, birthday }
      const answer = await care('guardian-d', 'saveChild', { childId: null, version: '2026-11', child })
      expect(answer.error).toMatchObject({ code: 'BAD_INPUT', field: 'child.birthday' })
    }
  })

  test('taken back: not a word is left, and its place goes to the next', async () => {
    const periodId = await plan({ places: 1 })
    const families = [await family('back-1', periodId, 3), await family('back-2', periodId, 3)]
    await draw(periodId)
    const before = await result('back-1', periodId)
    const first = families.find(({ ticket }) => before.placed.w1?.includes(ticket))
    ok(await care(first?.openid ?? '', 'withdrawChild', { childId: first?.childId }))
    await cloud.local('/local/timer/timer-care', {})
    const after = await result('back-1', periodId)
    const other = families.find(({ ticket }) => ticket !== first?.ticket)
    expect(after.placed.w1).toEqual([other?.ticket])
    const child = (await readCollection(cloud, 'children')).find(({ _id }) => _id === first?.childId)
    expect(child).toMatchObject({ state: 'withdrawn', sealed: null })
  })
})

describe('wishes', () => {
  test('are for a child of the right age, while wishes are open', async () => {
    const periodId = await plan()
    const small = await enter('wish-small', { ...CHILD, birthday: '2023-01-01' })
    const input = { periodId, childId: small, ranked: ['w1'], most: 1 }
    expect((await care('wish-small', 'wish', input)).error?.code).toBe('AGE_NOT_FITTING')
    const soon = await plan({ opensOn: '2026-12-20', closesOn: '2026-12-30' })
    const childId = await enter('wish-early')
    const early = await care('wish-early', 'wish', { periodId: soon, childId, ranked: ['w1'], most: 1 })
    expect(early.error?.code).toBe('WISHES_CLOSED')
    const twice = await care('wish-early', 'wish', { periodId, childId, ranked: ['w1', 'w1'], most: 1 })
    expect(twice.error).toMatchObject({ code: 'BAD_INPUT', field: 'ranked' })
  })

  test('one a child and period: five times the same is one, changed is the changed one, late twins change nothing', async () => {
    const periodId = await plan()
    const childId = await enter('wish-often')
    const requestId = randomUUID()
    const first = { periodId, childId, ranked: ['w1'], most: 1 }
    for (let n = 0; n < 5; n += 1) ok(await care('wish-often', 'wish', first, requestId))
    await wish('wish-often', { ...first, ranked: ['w2', 'w1'] })
    ok(await care('wish-often', 'wish', first, requestId))
    const wishes = (await readCollection(cloud, 'care_wishes')).filter((one) => one.childId === childId)
    expect(wishes).toHaveLength(1)
    expect(wishes[0]?.ranked).toEqual(['w2', 'w1'])
  })

  test('of forty families at once all arrive, and the draw gives no week to more than its places', async () => {
    const periodId = await plan({ places: 5 })
    const families = await Promise.all(
      Array.from({ length: 40 }, (_, n) => family(`crowd-${n}`, periodId, 2)),
    )
    await draw(periodId)
    const view = await result('crowd-0', periodId)
    expect(view.entries).toHaveLength(40)
    expect(new Set(families.map(({ ticket }) => ticket)).size).toBe(40)
    for (const { id } of view.period.weeks) expect(view.placed[id]).toHaveLength(5)
    expect(await brokenInvariants(cloud)).toEqual([])
  })
})

describe('the draw', () => {
  test('comes after the wishes, once, by the seed whose hash stood there before, and anybody can compute it', async () => {
    const periodId = await plan()
    for (const name of ['draw-1', 'draw-2', 'draw-3', 'draw-4']) await family(name, periodId, 3)
    const { commitment } = (await result('draw-1', periodId)).period
    expect((await result('draw-1', periodId)).seed).toBeNull()
    const early = await care(SOCIAL_WORKER, 'draw', { periodId })
    expect(early.error?.code).toBe('DRAW_TOO_EARLY')
    await at(CLOSED)
    const requestId = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => care(SOCIAL_WORKER, 'draw', { periodId }, requestId)),
    )
    expect(answers.every((answer) => answer.ok)).toBe(true)
    ok(await care(ADMIN, 'draw', { periodId }))
    const view = await result('nobody-special', periodId)
    expect(view).toMatchObject({ drawnBy: '田老师', mine: [] })
    expect(sha256(view.seed ?? '')).toBe(commitment)
    const { entries, seed, period } = view
    const again = drawPlaces({ entries, weeks: period.weeks, seed: seed ?? '', events: [] })
    expect({ order: view.order, placed: view.placed, reserve: view.reserve }).toEqual(again)
    expect(JSON.stringify(view)).not.toContain('draw-1')
  })

  test('a week given back goes to the next in line, told once; a late wish stands behind everybody', async () => {
    const periodId = await plan({ places: 1, weeks: 1 })
    const families = []
    for (const name of ['line-1', 'line-2', 'line-3']) {
      const childId = await enter(name)
      const { ticket } = await wish(name, { periodId, childId, ranked: ['w1'], most: 1 })
      families.push({ openid: name, childId, ticket })
    }
    await draw(periodId)
    const lateChild = await enter('line-late')
    const late = await wish('line-late', { periodId, childId: lateChild, ranked: ['w1'], most: 1 })
    expect(late.late).toBe(true)
    const before = await result('line-1', periodId)
    expect(before.reserve.w1?.at(-1)).toBe(late.ticket)
    await cloud.local('/local/timer/timer-care', {})
    const winner = families.find(({ ticket }) => before.placed.w1?.includes(ticket))
    const next = families.find(({ ticket }) => before.reserve.w1?.[0] === ticket)
    const requestId = randomUUID()
    const input = { periodId, childId: winner?.childId, week: 'w1' }
    for (let n = 0; n < 5; n += 1) ok(await care(winner?.openid ?? '', 'decline', input, requestId))
    expect((await result('line-1', periodId)).placed.w1).toEqual([next?.ticket])
    for (let n = 0; n < 3; n += 1) await cloud.local('/local/timer/timer-care', {})
    const told = (await noticesOf(next?.openid ?? '')).filter(({ topic }) => topic === 'resultOut')
    expect(told.map(({ body }) => body.slice(0, 3)).sort()).toEqual(['有 1', '这次没'])
    const [own] = (await mine(next?.openid ?? '')).children
    expect(own?.wishes[0]?.standings).toEqual([{ week: 'w1', state: 'placed', line: null }])
  })

  test('a drawn period is not changed any more, nor its open weeks moved', async () => {
    const periodId = await plan()
    const moved = { periodId, period: { ...PERIOD, firstDay: '2027-02-01' } }
    expect((await care(SOCIAL_WORKER, 'savePeriod', moved)).error?.code).toBe('WISHES_CLOSED')
    await draw(periodId)
    const more = { periodId, period: { ...PERIOD, places: 9 } }
    expect((await care(SOCIAL_WORKER, 'savePeriod', more)).error?.code).toBe('WISHES_CLOSED')
  })

  test.each([
    [{ firstDay: '2027-01-26' }, 'period.firstDay'],
    [{ ageTo: 3 }, 'period.ageTo'],
    [{ closesOn: '2027-02-01' }, 'period.closesOn'],
    [{ stationId: 'nowhere' }, 'period.stationId'],
  ])('a period with %j is refused with its field', async (wrong, field) => {
    const answer = await care(SOCIAL_WORKER, 'savePeriod', {
      periodId: null,
      period: { ...PERIOD, ...wrong },
    })
    expect(answer.error).toMatchObject({ code: 'BAD_INPUT', field })
  })
})

describe('the day', () => {
  test('a child comes once and goes home once, with somebody its guardian named and nobody else', async () => {
    const periodId = await plan()
    const { openid, childId } = await family('day-1', periodId)
    await cloud.bindPhone(openid, '13500000001')
    await draw(periodId)
    await at(FIRST_DAY)
    const day = '2027-01-25'
    const today = async () => {
      const answer = await care<CareToday>(CARER, 'today')
      expect(answer.dbOps).toBeLessThanOrEqual(6)
      return ok(answer).rows.find((row) => row.childId === childId)
    }
    expect(await today()).toMatchObject({
      name: '朵朵',
      allergies: '花生',
      phoneMasked: '135****0001',
      arrivedAt: null,
    })
    const [grandmother] = (await today())?.collectors ?? []
    const early = await care(CARER, 'collect', { childId, day, collectorId: grandmother?.id })
    expect(early.error?.code).toBe('CHILD_NOT_HERE')
    const arrivals = await Promise.all(
      Array.from({ length: 8 }, () => care(CARER, 'arrive', { childId, day })),
    )
    expect(arrivals.every((answer) => answer.ok)).toBe(true)
    expect((await readCollection(cloud, 'care_days')).filter((one) => one.childId === childId)).toHaveLength(
      1,
    )
    const stranger = await care(CARER, 'collect', { childId, day, collectorId: 'somebody-else' })
    expect(stranger.error).toMatchObject({ code: 'COLLECTOR_NOT_NAMED' })
    expect(ok(await care(CARER, 'phone', { childId }))).toEqual({ phone: '13500000001' })
    await at('2027-01-25T17:05:00+08:00')
    const requestId = randomUUID()
    for (let n = 0; n < 5; n += 1) {
      const answer = await care(CARER, 'collect', { childId, day, collectorId: grandmother?.id }, requestId)
      expect(ok(answer)).toMatchObject({ leftWith: '奶奶 王桂芳' })
    }
    const second = await care(CARER, 'collect', { childId, day, collectorId: grandmother?.id })
    expect(second.error?.code).toBe('CHILD_COLLECTED')
    expect((await mine(openid)).children[0]?.today).toMatchObject({ leftWith: '奶奶 王桂芳' })
    const told = (await noticesOf(openid))
      .filter(({ topic }) => topic === 'childMoved')
      .map(({ body }) => body)
    expect(told.sort()).toEqual(['到了 08:40。', '接走了 17:05 奶奶。'])
    const rows = (await readCollection(cloud, 'audit')).filter(({ about }) => about === openid)
    expect(rows.map(({ what }) => what).sort()).toEqual(['childcare.list', 'childcare.phone'])
  })

  test('a child that has no place this week is not let in, nor is its number shown', async () => {
    const periodId = await plan({ places: 1, weeks: 1 })
    const families = [await enterAndWish('out-1', periodId), await enterAndWish('out-2', periodId)]
    await draw(periodId)
    const { placed } = await result('out-1', periodId)
    const out = families.find(({ ticket }) => !placed.w1?.includes(ticket))
    await at(FIRST_DAY)
    const input = { childId: out?.childId, day: '2027-01-25' }
    expect((await care(CARER, 'arrive', input)).error?.code).toBe('NOT_FOUND')
    expect((await care(CARER, 'phone', { childId: out?.childId })).error?.code).toBe('NOT_FOUND')
  })

  test('what staff do is for the staff it is meant for', async () => {
    const periodId = await plan()
    const calls: [string, string[], unknown][] = [
      ['today', [CARER], undefined],
      ['arrive', [CARER], { childId: 'x', day: '2026-12-10' }],
      ['collect', [CARER], { childId: 'x', day: '2026-12-10', collectorId: 'y' }],
      ['phone', [CARER], { childId: 'x' }],
      ['periods', [SOCIAL_WORKER, ADMIN], undefined],
      ['savePeriod', [SOCIAL_WORKER, ADMIN], { periodId: null, period: PERIOD }],
      ['draw', [SOCIAL_WORKER, ADMIN], { periodId }],
    ]
    for (const [path, allowed, input] of calls) {
      for (const caller of [SOCIAL_WORKER, ADMIN, CARER, 'local-doctor', 'local-lawyer', 'some-rider']) {
        if (allowed.includes(caller)) continue
        expect({ path, caller, code: (await care(caller, path, input)).error?.code }).toEqual({
          path,
          caller,
          code: 'NOT_ALLOWED',
        })
      }
    }
  })
})

const enterAndWish = async (openid: string, periodId: string) => {
  const childId = await enter(openid)
  const { ticket } = await wish(openid, { periodId, childId, ranked: ['w1'], most: 1 })
  return { openid, childId, ticket }
}

test('a guardian who is forgotten takes the children along, and their places go on', async () => {
  const periodId = await plan({ places: 1, weeks: 1 })
  const families = [await enterAndWish('gone-1', periodId), await enterAndWish('gone-2', periodId)]
  await draw(periodId)
  const { placed } = await result('gone-1', periodId)
  const winner = families.find(({ ticket }) => placed.w1?.includes(ticket))
  const other = families.find(({ ticket }) => !placed.w1?.includes(ticket))
  ok(await cloud.call('person', winner?.openid ?? '', 'erase', { sure: true }))
  for (const name of ['children', 'care_wishes', 'care_days', 'care_periods'] as const) {
    expect(JSON.stringify(await readCollection(cloud, name))).not.toContain(winner?.openid)
  }
  await cloud.local('/local/timer/timer-care', {})
  expect((await result('gone-1', periodId)).placed.w1).toEqual([other?.ticket])
  expect(await brokenInvariants(cloud)).toEqual([])
})
