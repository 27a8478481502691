import { randomUUID } from 'node:crypto'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { NOON, SOCIAL_WORKER, STATION_KEEPER } from '../support/street'
import { upload } from '../support/upload'
import { createReport, desk, finish, freshPhoto, getReport, newReport } from './report-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())
afterEach(async () => expect(await brokenInvariants(cloud, false)).toEqual([]))

type Board = { reports: { id: string; mine: boolean; voiced: boolean; voices: number }[] }
const board = async (openid: string, tab: string) =>
  (await cloud.call<Board>('report', openid, 'board', { tab, before: null })).data.reports

const noticesOf = async (openid: string) =>
  (await readCollection(cloud, 'notices')).filter((notice) => notice.openid === openid)

test('from a word at the kerb to "really solved": guessed, seen, dispatched, done, confirmed, told once', async () => {
  const { data, dbOps } = await createReport(cloud, 'rider-a')
  expect(dbOps).toBeLessThanOrEqual(6)
  expect(data.report).toMatchObject({ state: 'open', category: 'light', metres: 300, mine: true })
  const reportId = data.report.id
  expect((await board('rider-b', 'open')).map(({ id }) => id)).toContain(reportId)

  const order = { reportId, to: '街道市政', until: '2026-12-12', note: '带梯子' }
  const sent = await desk(cloud, 'dispatch', order)
  expect(sent.data).toMatchObject({ state: 'dispatched' })
  expect(sent.dbOps).toBeLessThanOrEqual(6)
  expect((await desk(cloud, 'work', { reportId }, STATION_KEEPER)).data).toMatchObject({ state: 'working' })
  await finish(cloud, reportId)
  expect(await getReport(cloud, 'rider-b', reportId)).toMatchObject({ state: 'done', canAnswer: false })

  const denied = await cloud.call('report', 'rider-a', 'answer', { reportId, solved: false, note: '还是黑' })
  expect(denied.data).toMatchObject({ report: { state: 'reopened' } })
  await finish(cloud, reportId)
  const solved = await cloud.call('report', 'rider-a', 'answer', { reportId, solved: true })
  expect(solved.data).toMatchObject({ report: { state: 'solved', points: true } })
  expect((await noticesOf('rider-a')).map(({ title }) => title).sort()).toEqual([
    '你上报的处理好了',
    '你上报的处理好了',
    '你上报的派人去了',
  ])
  const [stored] = (await readCollection(cloud, 'reports')).filter(({ _id }) => _id === reportId)
  expect(stored).toMatchObject({ solvedBy: 'reporter', pointsCause: `report:${reportId}` })
  expect((await board('rider-b', 'done')).map(({ id }) => id)).toContain(reportId)
})

test('nobody but the reporter and observers says it is solved; observers are made by the desk', async () => {
  const reportId = await newReport(cloud, 'rider-c')
  const badge = await newReport(cloud, 'rider-observer', { text: '我是网格员，报个坑' })
  await finish(cloud, reportId)
  const answer = { reportId, solved: true }
  expect((await cloud.call('report', 'rider-d', 'answer', answer)).error?.code).toBe('NOT_FOUND')
  expect((await cloud.call('report', 'rider-observer', 'answer', answer)).error?.code).toBe('NOT_FOUND')
  expect((await cloud.call('report', 'rider-d', 'board', { tab: 'confirm', before: null })).error?.code).toBe(
    'NOT_ALLOWED',
  )
  expect((await desk(cloud, 'setObserver', { reportId: badge, grid: '第三网格' })).data).toEqual({
    grid: '第三网格',
  })
  expect((await board('rider-observer', 'confirm')).map(({ id }) => id)).toContain(reportId)
  const confirmed = await cloud.call('report', 'rider-observer', 'answer', answer)
  expect(confirmed.data).toMatchObject({ report: { state: 'solved', points: false } })
  await desk(cloud, 'setObserver', { reportId: badge, grid: '' })
  expect(
    (await cloud.call('report', 'rider-observer', 'answer', { reportId, solved: false })).error?.code,
  ).toBe('NOT_FOUND')
})

test('fifty people say "me too" at once, some of them twice: each counts once, and is told once', async () => {
  const reportId = await newReport(cloud, 'rider-e', { text: '井盖翘起来了' })
  const people = Array.from({ length: 50 }, (_, index) => `voice-${index}`)
  const answers = await Promise.all(
    [...people, ...people.slice(0, 20)].map((person) =>
      cloud.call<{ voiced: boolean }>('report', person, 'addVoice', { reportId }),
    ),
  )
  expect(answers.filter(({ error }) => error)).toEqual([])
  const own = await cloud.call('report', 'rider-e', 'addVoice', { reportId })
  expect(own.data).toEqual({ voices: 50, voiced: false })
  expect(await getReport(cloud, 'voice-7', reportId)).toMatchObject({ voices: 50, voiced: true })
  await finish(cloud, reportId)
  expect((await cloud.call('report', 'late', 'addVoice', { reportId })).error?.code).toBe(
    'REPORT_STEP_NOT_ALLOWED',
  )
  for (let run = 0; run < 2; run += 1) await cloud.local('/local/timer/timer-reports', {})
  for (const person of people) expect((await noticesOf(person)).length).toBe(1)
  expect((await readCollection(cloud, 'reports')).filter(({ tellVoices }) => tellVoices)).toEqual([])
})

test('a request repeated five times is one report; other words under it are refused', async () => {
  const requestId = randomUUID()
  const photos = [await upload(cloud, 'rider-f', freshPhoto())]
  const answers = []
  for (let nth = 0; nth < 5; nth += 1) {
    answers.push(await createReport(cloud, 'rider-f', { photos }, { requestId }))
  }
  expect(new Set(answers.map(({ data }) => data.report.id)).size).toBe(1)
  expect((await board('rider-f', 'mine')).length).toBe(1)
  const other = await createReport(cloud, 'rider-f', { photos, text: '别的事' }, { requestId })
  expect(other.error?.code).toBe('REQUEST_ID_REUSED')
})

test('open ones nearby are shown before sending: the kind, the stretch, not the far and not the done', async () => {
  const near = await newReport(cloud, 'rider-g', { text: '井盖松了', metres: 700 })
  const far = await newReport(cloud, 'rider-g', { text: '井盖松了', metres: 100 })
  const gone = await newReport(cloud, 'rider-g', { text: '井盖松了', metres: 710 })
  await finish(cloud, gone)
  const input = { kind: 'hazard', category: 'road', metres: 720 }
  const { data, dbOps } = await cloud.call<Board>('report', 'rider-h', 'nearby', input)
  const ids = data.reports.map(({ id }) => id)
  expect(dbOps).toBe(1)
  expect(ids).toContain(near)
  expect(ids).not.toContain(far)
  expect(ids).not.toContain(gone)
})

test('doubtful words wait for a worker; a refusal says why, to the reporter alone', async () => {
  const { data } = await createReport(cloud, 'rider-i', { text: '路口有人让加微信办贷款' })
  expect(data.report.state).toBe('pending')
  const reportId = data.report.id
  expect((await cloud.call('report', 'rider-j', 'get', { reportId })).error?.code).toBe('NOT_FOUND')
  expect((await cloud.call('report', 'rider-j', 'addVoice', { reportId })).error?.code).toBe('NOT_FOUND')
  expect((await desk(cloud, 'review', { reportId, show: false })).error).toMatchObject({ code: 'BAD_INPUT' })
  await desk(cloud, 'review', { reportId, show: false, reason: '这是广告' })
  expect(await getReport(cloud, 'rider-i', reportId)).toMatchObject({ state: 'refused', reason: '这是广告' })
  expect((await noticesOf('rider-i')).map(({ body }) => body)).toEqual(['这是广告'])
})

test('merged: voices go over and count once, the reporter hears of both', async () => {
  const source = await newReport(cloud, 'rider-k', { text: '树枝垂下来了' })
  const target = await newReport(cloud, 'rider-l', { text: '树枝挡路' })
  for (const person of ['m-1', 'm-2']) await cloud.call('report', person, 'addVoice', { reportId: source })
  await cloud.call('report', 'm-2', 'addVoice', { reportId: target })
  const requestId = randomUUID()
  for (let nth = 0; nth < 2; nth += 1) {
    const input = { reportId: source, into: target }
    const merged = await cloud.call('report', SOCIAL_WORKER, 'merge', input, { requestId })
    expect(merged.data).toMatchObject({ state: 'merged' })
    expect(merged.dbOps).toBeLessThanOrEqual(6)
  }
  expect(await getReport(cloud, 'm-1', target)).toMatchObject({ voices: 3, voiced: true })
  await finish(cloud, target)
  await cloud.local('/local/timer/timer-reports', {})
  expect((await noticesOf('rider-k')).map(({ title }) => title).sort()).toEqual([
    '你上报的并到一起办了',
    '你也反映过的那件，处理好了',
  ])
})

test('points are owed once: not for the same photo again, not for the same thing by the same person', async () => {
  const photo = freshPhoto()
  const first = await newReport(cloud, 'rider-n', { photos: [await upload(cloud, 'rider-n', photo)] })
  const copied = await newReport(cloud, 'rider-o', { photos: [await upload(cloud, 'rider-o', photo)] })
  const again = await newReport(cloud, 'rider-n', { metres: 310 })
  for (const [rider, reportId, points] of [
    ['rider-n', first, true],
    ['rider-o', copied, false],
    ['rider-n', again, false],
  ] as const) {
    await finish(cloud, reportId)
    const { data } = await cloud.call('report', rider, 'answer', { reportId, solved: true })
    expect(data).toMatchObject({ report: { state: 'solved', points } })
  }
  for (let run = 0; run < 2; run += 1) await cloud.local('/local/timer/timer-reports', {})
  const earned = (await readCollection(cloud, 'point_entries')).filter(({ _id }) => _id.includes(first))
  expect(earned.map(({ to }) => to)).toEqual(['rider:rider-n'])
  expect(JSON.stringify(await readCollection(cloud, 'point_entries'))).not.toContain(copied)
  const read = await desk(cloud, 'read', { reportId: copied })
  expect(read.data).toMatchObject({ report: { samePhotoAs: [first] } })
})

test('figures are counted, the median is the one in the middle', async () => {
  const { data, dbOps } = await cloud.call('report', 'rider-p', 'figures')
  const stored = await readCollection(cloud, 'reports')
  const solved = stored.filter(({ state }) => state === 'solved')
  expect(data).toMatchObject({
    solved: solved.length,
    done: stored.filter(({ state }) => state === 'done').length,
  })
  expect(dbOps).toBeLessThanOrEqual(4)
})

test('what is overdue is told to the desk once a day it was due', async () => {
  const reportId = await newReport(cloud, 'rider-q', { text: '护栏断了一截' })
  await desk(cloud, 'dispatch', { reportId, to: '市政', until: '2026-12-11' })
  await cloud.local('/local/clock', { now: '2026-12-12T09:00:00+08:00' })
  for (let run = 0; run < 2; run += 1) await cloud.local('/local/timer/timer-reports', {})
  const told = (await noticesOf(SOCIAL_WORKER)).filter(({ page }) => page.includes(reportId))
  expect(told.length).toBe(1)
  const late = await desk(cloud, 'inbox', { box: 'late', after: null })
  expect(JSON.stringify(late.data)).toContain(reportId)
  await cloud.local('/local/clock', { now: NOON })
})

test('whoever asks, no answer but the own one ever carries who reported', async () => {
  const reporter = 'rider-secret-7'
  const reportId = await newReport(cloud, reporter, { text: '台阶塌了一块' })
  await cloud.call('report', 'rider-r', 'addVoice', { reportId })
  const asked = [
    ['rider-r', 'get', { reportId }],
    ['rider-r', 'board', { tab: 'open', before: null }],
    ['rider-r', 'nearby', { kind: 'hazard', category: 'other', metres: 300 }],
    [SOCIAL_WORKER, 'read', { reportId }],
    [SOCIAL_WORKER, 'inbox', { box: 'open', after: null }],
    [SOCIAL_WORKER, 'correct', { reportId, kind: 'hazard', category: 'road', metres: 310 }],
    [SOCIAL_WORKER, 'work', { reportId }],
  ] as const
  for (const [caller, path, input] of asked) {
    const answer = JSON.stringify(await cloud.call('report', caller, path, input))
    expect({ path, names: /rider-secret|voicers|"openid"|"by"/.test(answer) }).toEqual({ path, names: false })
  }
})
