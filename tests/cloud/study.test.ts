import { randomUUID } from 'node:crypto'
import type { GrantView, MyPoints } from '../../domain/points/schema'
import type { DeskTask, StudyTaskRow, StudyVerdict } from '../../domain/study/schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { ADMIN, NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { ok, servingCalls } from './serving-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

const { study } = servingCalls(() => cloud)
const READ = 'study-arbitration'
const TELL = 'tell-arbitration'
const RIGHT = { taskId: READ, answers: [0, 1, 2] }
const TOLD = { taskId: TELL, where: '春熙路等单点', people: 4, fileId: null }
const balanceOf = async (openid: string) =>
  ok(await cloud.call<MyPoints>('points', openid, 'getMine', {})).balance
const stateOf = async (openid: string, taskId: string) =>
  ok(await study<{ tasks: StudyTaskRow[] }>(openid, 'tasks')).tasks.find(({ id }) => id === taskId)?.state

test('wrong answers name the questions; all right gives the points once, however often it is sent', async () => {
  const openid = await newRider(cloud, 'study-first')
  const task = await study(openid, 'task', { taskId: READ })
  expect(JSON.stringify(ok(task))).not.toContain('right')
  const wrong = ok(await study<StudyVerdict>(openid, 'answer', { taskId: READ, answers: [0, 0, 0] }))
  expect(wrong).toEqual({ done: false, wrong: [1, 2], points: null })
  expect(await balanceOf(openid)).toBe(0)
  const requestId = randomUUID()
  for (let n = 0; n < 5; n += 1) {
    const verdict = ok(await study<StudyVerdict>(openid, 'answer', RIGHT, requestId))
    expect(verdict).toEqual({ done: true, wrong: [], points: 3 })
  }
  await Promise.all(Array.from({ length: 5 }, () => study(openid, 'answer', RIGHT)))
  expect(await balanceOf(openid)).toBe(3)
  expect(await stateOf(openid, READ)).toBe('done')
})

test('telling others counts once, and gives points when staff approve', async () => {
  const openid = await newRider(cloud, 'study-teller')
  ok(await study(openid, 'tell', TOLD))
  ok(await study(openid, 'tell', { ...TOLD, people: 5 }))
  expect(await stateOf(openid, TELL)).toBe('waiting')
  expect(await balanceOf(openid)).toBe(0)
  const { grants } = ok(await cloud.call<{ grants: GrantView[] }>('points', SOCIAL_WORKER, 'listGrants'))
  const mine = grants.filter(({ title }) => title.includes('春熙路等单点，4 人'))
  expect(mine).toHaveLength(1)
  const { id } = mine[0] as GrantView
  ok(await cloud.call('points', SOCIAL_WORKER, 'approve', { grantId: id }))
  expect(await stateOf(openid, TELL)).toBe('done')
  expect(await balanceOf(openid)).toBe(3)
})

test('a task that is over, of another kind, or unknown is refused by name', async () => {
  const openid = await newRider(cloud, 'study-closed')
  expect((await study(openid, 'answer', { ...RIGHT, taskId: TELL })).error?.code).toBe('STUDY_CLOSED')
  expect((await study(openid, 'tell', { ...TOLD, taskId: READ })).error?.code).toBe('STUDY_CLOSED')
  expect((await study(openid, 'answer', { ...RIGHT, taskId: 'nothing' })).error?.code).toBe('NOT_FOUND')
})

test('staff write a task, change it, and end it; who saw an older one is told', async () => {
  const question = { ask: '打哪个电话？', options: ['12333', '12315'], right: 0 }
  const fields = {
    order: 9,
    taskKind: 'read',
    title: '社保问谁',
    text: '社保的事打 12333。',
    policyId: null,
    questions: [question, question, question],
    until: null,
    ended: false,
  }
  const two = await study(ADMIN, 'saveTask', { ...fields, questions: [question, question] })
  expect(two.error).toMatchObject({ code: 'BAD_INPUT', field: 'questions' })
  const { taskId } = ok(await study<{ taskId: string }>(ADMIN, 'saveTask', fields))
  const openid = await newRider(cloud, 'study-new-task')
  expect(await stateOf(openid, taskId)).toBe('open')
  const { tasks } = ok(await study<{ tasks: DeskTask[] }>(SOCIAL_WORKER, 'deskTasks'))
  const saved = tasks.find(({ id }) => id === taskId)
  ok(await study(ADMIN, 'saveTask', { ...fields, taskId, v: saved?.v, ended: true }))
  const late = await study(ADMIN, 'saveTask', { ...fields, taskId, v: saved?.v })
  expect(late.error?.code).toBe('EDITED_MEANWHILE')
  expect(await stateOf(openid, taskId)).toBeUndefined()
})

test('points a crash left out are given by the timer', async () => {
  const openid = await newRider(cloud, 'study-crash')
  await cloud.local('/local/faults', [{ function: 'study', nth: 3, kind: 'kill-before', times: 1 }])
  await study(openid, 'answer', RIGHT)
  await cloud.local('/local/faults', [])
  await cloud.local('/local/timer/timer-serving', {})
  expect(await balanceOf(openid)).toBe(3)
  const result = (await readCollection(cloud, 'study_results')).find((row) => row.openid === openid)
  expect(result).toMatchObject({ owed: false, points: 3 })
})
