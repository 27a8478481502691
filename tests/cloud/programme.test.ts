import { randomUUID } from 'node:crypto'
import type { Preview, ProgrammeForStaff, ProgrammesOfStaff } from '../../domain/programme/schema'
import { breakEverywhere, type Job } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { ADMIN, NOON, SOCIAL_WORKER } from '../support/street'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

type Saved = { id: string; v: number }

const call = <T>(openid: string, path: string, input?: unknown, requestId: string = randomUUID()) =>
  cloud.call<T>('programme', openid, path, input, { requestId })

const get = async (programmeId: string) => (await call<ProgrammeForStaff>(ADMIN, 'get', { programmeId })).data

const historyOf = async (itemId: string) =>
  (await readCollection(cloud, 'street_history')).filter((row) => row.itemId === itemId)

/** A programme of this test's own, so that no other test changes its dates. */
const make = async (change: Record<string, unknown> = {}): Promise<Saved> => {
  const { draft } = await get('lawyer')
  const { data, error } = await call<Saved>(ADMIN, 'save', {
    programmeId: null,
    v: 0,
    draft: { ...draft, name: '手机维修', programmeKind: 'repair', ...change },
    why: '新开一项',
  })
  expect(error).toBeUndefined()
  return data
}

test('staff see every programme with its next date; a rider none', async () => {
  const { data, dbOps } = await call<ProgrammesOfStaff>(SOCIAL_WORKER, 'list')
  expect(dbOps).toBe(2)
  expect(data.programmes.find(({ id }) => id === 'haircut')?.next).toMatchObject({
    day: '2026-12-15',
    sure: true,
  })
  expect(data.missingYears).toEqual([2027])
  expect(data.may).toEqual({ edit: false, except: true, weather: false, contests: true })
})

test('a draft is shown with its next six dates, holidays marked, and everything that is wrong, by field', async () => {
  const { draft } = await get('haircut')
  const rule = 'FREQ=MONTHLY;BYMONTHDAY=1'
  const preview = async (change: Record<string, unknown>) =>
    (await call<Preview>(ADMIN, 'preview', { programmeId: null, draft: { ...draft, ...change } })).data
  const kept = await preview({ rule })
  expect(kept.problems).toEqual([])
  expect(kept.days.map(({ day }) => day)).toEqual([
    '2027-01-01',
    '2027-02-01',
    '2027-03-01',
    '2027-04-01',
    '2027-05-01',
    '2027-06-01',
  ])
  expect((await preview({ rule, onHoliday: 'skip' })).days.every(({ sure }) => !sure)).toBe(true)
  const wrong = await preview({ name: '', rule: 'FREQ=WEEKLY;BYDAY=1FR', to: '08:00', capacity: 0 })
  expect(wrong.problems.map(({ field }) => field)).toEqual(['name', 'rule', 'to', 'capacity'])
  expect(wrong.days).toEqual([])
})

test('holidays that staff enter change the dates at once', async () => {
  const { id } = await make({ rule: 'FREQ=MONTHLY;BYMONTHDAY=1', onHoliday: 'nextWorkday' })
  const first = async () => (await get(id)).days[0]
  expect(await first()).toMatchObject({ day: '2027-01-01', sure: false })
  const days = [
    { day: '2027-01-01', off: true, name: '元旦' },
    { day: '2027-01-03', off: false, name: '元旦' },
  ]
  const requestId = randomUUID()
  const input = { year: 2027, v: 0, days, source: '国务院办公厅通知' }
  for (let n = 0; n < 3; n += 1) {
    const { data, error } = await call(ADMIN, 'saveCalendar', input, requestId)
    expect(error).toBeUndefined()
    expect(data).toEqual({ year: 2027, v: 1 })
  }
  expect(await first()).toMatchObject({
    day: '2027-01-03',
    what: 'holiday',
    cameFrom: '2027-01-01',
    why: '元旦',
    sure: true,
  })
  expect(await historyOf('calendar-2027')).toHaveLength(1)
  const twice = await call(ADMIN, 'saveCalendar', { ...input, v: 1, days: [days[0], days[0]] })
  expect(twice.error).toMatchObject({ code: 'BAD_INPUT', field: 'days' })
})

test('an edit is stored once with its reason; the same id with another edit, and an edit of an old version, are refused', async () => {
  const { id, v } = await make()
  const { draft } = await get(id)
  const requestId = randomUUID()
  const edit = { programmeId: id, v, draft: { ...draft, capacity: 3 }, why: '多来一位师傅' }
  for (let n = 0; n < 5; n += 1) {
    const saved = await call<Saved>(ADMIN, 'save', edit, requestId)
    expect(saved.data).toEqual({ id, v: v + 1 })
    if (n === 0) expect(saved.dbOps).toBeLessThanOrEqual(6)
  }
  const other = await call(ADMIN, 'save', { ...edit, why: '另一个原因' }, requestId)
  expect(other.error?.code).toBe('REQUEST_ID_REUSED')
  const late = await call(ADMIN, 'save', { ...edit, draft: { ...draft, capacity: 5 } })
  expect(late.error?.code).toBe('EDITED_MEANWHILE')
  const { changes } = await get(id)
  expect(changes.map(({ why }) => why)).toEqual(['多来一位师傅', '新开一项'])
  expect(changes[0]).toMatchObject({ byName: '陈主任', fields: ['capacity'] })
})

test('ten edits of one version at once: one is stored', async () => {
  const { id, v } = await make()
  const { draft } = await get(id)
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      call(ADMIN, 'save', { programmeId: id, v, draft: { ...draft, capacity: n + 2 }, why: `第 ${n} 个` }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await historyOf(id)).toHaveLength(2)
})

test('a date is closed, opened again, moved and added', async () => {
  const { id } = await make()
  const days = async () => (await get(id)).days.slice(0, 3).map(({ day, what }) => `${day} ${what}`)
  const requestId = randomUUID()
  const closing = { programmeId: id, day: '2026-12-16', why: '停电' }
  for (let n = 0; n < 3; n += 1) {
    const closed = await call<Saved>(SOCIAL_WORKER, 'closeDay', closing, requestId)
    expect(closed.data).toEqual({ id, v: 2 })
    expect(closed.dbOps).toBeLessThanOrEqual(6)
  }
  expect(await days()).toEqual(['2026-12-16 closed', '2026-12-23 rule', '2026-12-30 rule'])
  expect((await call(SOCIAL_WORKER, 'closeDay', closing)).error?.code).toBe('NO_SESSION')
  await call(SOCIAL_WORKER, 'reopenDay', { programmeId: id, day: '2026-12-16', why: '来电了' })
  expect(await days()).toEqual(['2026-12-16 rule', '2026-12-23 rule', '2026-12-30 rule'])
  const span = { from: '09:00', until: '11:00' }
  await call(SOCIAL_WORKER, 'moveDay', {
    programmeId: id,
    day: '2026-12-16',
    to: '2026-12-17',
    ...span,
    why: '师傅有事',
  })
  await call(SOCIAL_WORKER, 'addSession', { programmeId: id, day: '2026-12-19', ...span, why: '加一场' })
  expect(await days()).toEqual(['2026-12-17 moved', '2026-12-19 extra', '2026-12-23 rule'])
  const past = await call(SOCIAL_WORKER, 'closeDay', { programmeId: id, day: '2026-12-01', why: '晚了' })
  expect(past.error).toMatchObject({ code: 'BAD_INPUT', field: 'day' })
})

test('storm and heat are switched for the whole street, once a request', async () => {
  const requestId = randomUUID()
  const input = { storm: true, heat: false, why: '暴雨橙色预警' }
  for (let n = 0; n < 3; n += 1) {
    const { data } = await call(ADMIN, 'setWeather', input, requestId)
    expect(data).toEqual({ weather: { storm: true, heat: false } })
  }
  const street = (await readCollection(cloud, 'street')).find(({ kind }) => kind === 'street')
  expect(street).toMatchObject({ rough: [{ kind: 'storm', until: null }] })
  await call(ADMIN, 'setWeather', { storm: false, heat: false, why: '雨停了' })
  expect((await call<ProgrammesOfStaff>(ADMIN, 'list')).data.weather).toEqual({ storm: false, heat: false })
})

const JOBS: Job[] = [
  {
    name: 'save',
    fn: 'programme',
    path: 'save',
    prepare: async () => {
      const { id, v } = await make()
      const { draft } = await get(id)
      return { caller: ADMIN, input: { programmeId: id, v, draft: { ...draft, capacity: 4 }, why: '加位子' } }
    },
  },
  {
    name: 'close a day',
    fn: 'programme',
    path: 'closeDay',
    prepare: async () => {
      const { id } = await make()
      return { caller: ADMIN, input: { programmeId: id, day: '2026-12-16', why: '停电' } }
    },
  },
  {
    name: 'open a closed day again',
    fn: 'programme',
    path: 'reopenDay',
    prepare: async () => {
      const { id } = await make()
      const input = { programmeId: id, day: '2026-12-16', why: '停电' }
      await call(ADMIN, 'closeDay', input)
      return { caller: ADMIN, input: { ...input, why: '来电了' } }
    },
  },
  {
    name: 'move a day',
    fn: 'programme',
    path: 'moveDay',
    prepare: async () => {
      const { id } = await make()
      const to = { to: '2026-12-17', from: '09:00', until: '11:00' }
      return { caller: ADMIN, input: { programmeId: id, day: '2026-12-16', ...to, why: '换场地' } }
    },
  },
  {
    name: 'hold a session more',
    fn: 'programme',
    path: 'addSession',
    prepare: async () => {
      const { id } = await make()
      const span = { day: '2026-12-19', from: '09:00', until: '11:00' }
      return { caller: ADMIN, input: { programmeId: id, ...span, why: '加一场' } }
    },
  },
]

test.each(JOBS)(
  '$name: broken at every database operation, the repeated call succeeds and its history is whole',
  async (job) => {
    await breakEverywhere(cloud, job)
    // The roles of an activity change with their activity, which keeps their history.
    const items = (await readCollection(cloud, 'street')).filter(
      (item) => item.kind === 'programme' && !item.groupId,
    )
    for (const { _id, v } of items) expect((await historyOf(_id)).map((row) => row.v)).toHaveLength(v)
  },
  120_000,
)
