import { randomUUID } from 'node:crypto'
import type { Overview } from '../../domain/observer/schema'
import type { ReportView } from '../../domain/report/schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { upload } from '../support/upload'
import { desk, finish, freshPhoto, newReport } from './report-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())
afterEach(async () => expect(await brokenInvariants(cloud)).toEqual([]))

type Desk = { observers: { id: string; alias: string; state: string; grid: string }[] }
type GridPage = { reports: ReportView[]; mine: boolean }

const overview = async (openid: string) => (await cloud.call<Overview>('observer', openid, 'overview')).data
const join = (openid: string, gridId: string, requestId: string = randomUUID()) =>
  cloud.call('observer', openid, 'join', { gridId }, { requestId })
const atDesk = async () => (await cloud.call<Desk>('observer', SOCIAL_WORKER, 'observers')).data.observers
const gridPage = (openid: string, gridId: string, tab = 'open') =>
  cloud.call<GridPage>('observer', openid, 'grid', { gridId, tab, before: null })
const answer = (openid: string, reportId: string) =>
  cloud.call('report', openid, 'answer', { reportId, solved: true })
const pointsOf = async (openid: string) =>
  (await cloud.call<{ balance: number }>('points', openid, 'getMine')).data.balance
const runTimer = () => cloud.local('/local/timer/timer-reports', {})

/** A rider with a number who looks after a grid. */
const newObserver = async (name: string, gridId = 'grid-1'): Promise<string> => {
  const rider = await newRider(cloud, name)
  const before = (await atDesk()).map(({ id }) => id)
  await join(rider, gridId)
  const asked = (await atDesk()).find(({ id }) => !before.includes(id))
  await cloud.call('observer', SOCIAL_WORKER, 'admit', { observerId: asked?.id })
  return rider
}

test('who asks waits for staff, is told, may go to another grid at once, and leaves', async () => {
  const rider = await newRider(cloud, 'grid-rider')
  expect((await join('grid-nobody', 'grid-1')).error?.code).toBe('PHONE_NEEDED')
  expect((await join(rider, 'grid-99')).error).toMatchObject({ code: 'NOT_FOUND', field: 'gridId' })
  const requestId = randomUUID()
  for (let time = 0; time < 5; time += 1) {
    expect((await join(rider, 'grid-1', requestId)).data).toMatchObject({
      mine: { state: 'asked', grid: 'grid-1' },
    })
  }
  expect((await gridPage(rider, 'grid-1', 'confirm')).error?.code).toBe('NOT_ALLOWED')
  const asked = (await atDesk()).filter(({ state }) => state === 'asked')
  expect(asked).toHaveLength(1)
  expect(JSON.stringify(asked)).not.toContain(rider)
  for (let time = 0; time < 3; time += 1) {
    await cloud.call('observer', SOCIAL_WORKER, 'admit', { observerId: asked[0]?.id })
  }
  const { data } = await cloud.call<{ notices: { title: string }[] }>('notice', rider, 'list')
  expect(data.notices.map(({ title }) => title)).toEqual(['你是这条街的观察员了'])
  expect((await join(rider, 'grid-3')).data).toMatchObject({ mine: { state: 'active', grid: 'grid-3' } })
  const { grids, mine } = await overview(rider)
  expect(mine).toMatchObject({ name: '第三网格', state: 'active' })
  expect(grids.map(({ observers }) => observers)).toEqual([0, 0, 1, 0])
  for (let time = 0; time < 3; time += 1) expect((await cloud.call('observer', rider, 'leave')).ok).toBe(true)
  expect((await overview(rider)).mine).toBeNull()
})

test('staff admit others, never themselves; a name staff wrote is the grid of that name', async () => {
  await cloud.bindPhone(SOCIAL_WORKER, '13700008888')
  await join(SOCIAL_WORKER, 'grid-1')
  const [own] = await atDesk()
  const admit = (who: string) => cloud.call('observer', who, 'admit', { observerId: own?.id })
  expect((await admit(SOCIAL_WORKER)).error?.code).toBe('POINTS_NOT_YOURS_TO_APPROVE')
  expect((await admit(ADMIN)).data).toMatchObject({ state: 'active' })
  await cloud.call('observer', SOCIAL_WORKER, 'leave')
  const reportId = await newReport(cloud, 'grid-named', { metres: null })
  await desk(cloud, 'setObserver', { reportId, grid: '第二网格' })
  expect((await overview('grid-named')).mine).toMatchObject({
    grid: 'grid-2',
    name: '第二网格',
    state: 'active',
  })
})

test('a grid shows what lies in it; its observers confirm, and the reporter has points once', async () => {
  const observer = await newObserver('grid-confirms', 'grid-2')
  const reporter = await newRider(cloud, 'grid-reporter')
  const inside = await newReport(cloud, reporter, { metres: 300 })
  const outside = await newReport(cloud, reporter, { metres: 700, text: '电线垂下来了', category: 'wire' })
  const { data } = await gridPage(observer, 'grid-2')
  expect(data.mine).toBe(true)
  expect(data.reports.map(({ id }) => id)).toEqual([inside])
  expect((await gridPage(observer, 'grid-4')).data.reports.map(({ id }) => id)).toEqual([outside])
  expect(JSON.stringify(data)).not.toContain(reporter)
  expect((await overview(observer)).grids.map(({ open }) => open).slice(1)).toEqual([1, 0, 1])
  await finish(cloud, inside)
  expect((await gridPage(observer, 'grid-2', 'confirm')).data.reports.map(({ id }) => id)).toEqual([inside])
  expect((await answer(observer, inside)).data).toMatchObject({ report: { state: 'solved' } })
  const figures = await cloud.call('observer', observer, 'figures', { gridId: 'grid-2' })
  expect(figures.data).toEqual({ reported: 1, done: 0, solved: 1 })
  for (let run = 0; run < 3; run += 1) await runTimer()
  expect(await pointsOf(reporter)).toBe(5)
})

test('points of confirmed reports come once, as of their day, however the timer dies', async () => {
  const reporter = await newRider(cloud, 'grid-timer')
  for (const [metres, day] of [
    [20, '2026-12-10'],
    [120, '2026-12-10'],
    [220, '2026-12-11'],
    [420, '2026-12-11'],
  ] as const) {
    await cloud.local('/local/clock', { now: `${day}T15:00:00+08:00` })
    const reportId = await newReport(cloud, reporter, { metres })
    await finish(cloud, reportId)
    await answer(reporter, reportId)
  }
  await cloud.local('/local/clock', { now: '2026-12-14T15:00:00+08:00' })
  for (const nth of [4, 9]) {
    await cloud.local('/local/faults', [{ function: 'timer-reports', nth, kind: 'kill-after', times: 1 }])
    await runTimer().catch(() => undefined)
  }
  await cloud.local('/local/faults', [])
  for (let run = 0; run < 2; run += 1) await runTimer()
  expect(await pointsOf(reporter)).toBe(20)
  expect((await readCollection(cloud, 'reports')).filter(({ pointsOwed }) => pointsOwed)).toEqual([])
  await cloud.local('/local/clock', { now: NOON })
})

test('nobody earns by reporting, dealing with and confirming alone', async () => {
  const worker = SOCIAL_WORKER
  const reportId = await newReport(cloud, worker, { metres: 50 })
  const photo = await upload(cloud, worker, freshPhoto())
  await desk(cloud, 'finish', { reportId, result: '修好了', photos: [photo] })
  expect((await answer(worker, reportId)).data).toMatchObject({ report: { state: 'solved', points: false } })
})

test('two who report and confirm for each other earn so much and no more', async () => {
  const observer = await newObserver('grid-friend')
  const reporter = await newRider(cloud, 'grid-pair')
  const owed: boolean[] = []
  for (const metres of [10, 110, 210, 310, 410]) {
    const reportId = await newReport(cloud, reporter, { metres })
    await finish(cloud, reportId)
    await answer(observer, reportId)
    const report = (await readCollection(cloud, 'reports')).find(({ _id }) => _id === reportId)
    owed.push(report?.pointsCause !== null)
  }
  expect(owed).toEqual([true, true, true, false, false])
})
