import type * as z from 'zod'
import type { ZCreateAppealOutput, ZListInboxOutput, ZListMyAppealsOutput } from '../../domain/appeal/schema'
import type { ZListNoticesOutput } from '../../domain/notice/schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { newRider, SOCIAL_WORKER } from '../support/street'

type Created = z.infer<typeof ZCreateAppealOutput>
type Inbox = z.infer<typeof ZListInboxOutput>
type Mine = z.infer<typeof ZListMyAppealsOutput>
type Notices = z.infer<typeof ZListNoticesOutput>

jest.setTimeout(60_000)

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: '2026-12-10T20:50:00+08:00', env: { XXT_TIMERS: 'off' } })
})
afterAll(() => cloud?.stop())

const setClock = (now: string) => cloud.local('/local/clock', { now })
const createAt = async (now: string, rider: string): Promise<Created> => {
  await setClock(now)
  const answer = await cloud.call<Created>('appeal', rider, 'create', { text: '电动车咋上牌' })
  if (!answer.ok) throw new Error(answer.error?.code)
  return answer.data
}
const rowOf = async (id: string) => {
  const { data } = await cloud.call<Inbox>('appeal', SOCIAL_WORKER, 'inbox', { box: 'all' })
  return data.rows.find((row) => row.id === id)
}

test('shortly before the evening the rest of the promise runs on next morning', async () => {
  const made = await createAt('2026-12-10T20:50:00+08:00', await newRider(cloud, 'evening-1'))
  expect(made.promise).toBe('社工快下班了，最晚明早 9:20 前回你')
  expect(made.appeal.firstAnswerDueAt).toMatch(/^2026-12-11T09:20:/)
})

test('at 23:30 the promise is the next morning, and the night is told honestly', async () => {
  const made = await createAt('2026-12-10T23:30:00+08:00', await newRider(cloud, 'night-1'))
  expect(made.promise).toMatch(/^夜里社工在休息，明早 9:00 前回你/)
  expect(made.appeal.firstAnswerDueAt).toBe('2026-12-11T09:00:00.000+08:00')
  const mine = await cloud.call<Mine>('appeal', 'night-1', 'listMine', null)
  expect(mine.data.promise).toMatch(/夜里社工在休息/)
  expect(mine.data.hotlines[0]?.number).toBe('120')

  await setClock('2026-12-11T08:59:00+08:00')
  expect(await rowOf(made.appeal.id)).toMatchObject({ overdue: false })
  await setClock('2026-12-11T09:10:30+08:00')
  expect(await rowOf(made.appeal.id)).toMatchObject({ overdue: true, minutesLeft: -10 })
})

test('an answer whose notice was lost is told by the timer, once, also two days late', async () => {
  const rider = await newRider(cloud, 'lost-1')
  const { id: appealId } = (await createAt('2026-12-11T10:00:00+08:00', rider)).appeal
  const noticesOf = async () => (await cloud.call<Notices>('notice', rider, 'list', null)).data.notices
  // role, appeal, update, notice: the worker dies right after the reply is stored
  await cloud.local('/local/faults', [{ function: 'appeal', nth: 4, kind: 'kill-before', times: 1 }])
  const reply = await cloud.call('appeal', SOCIAL_WORKER, 'reply', { appealId, text: '带身份证来' })
  await cloud.local('/local/faults', [])
  expect(reply.ok).toBe(false)
  expect(await rowOf(appealId)).toMatchObject({ state: 'answered' })
  expect(await noticesOf()).toEqual([])

  await setClock('2026-12-13T09:00:00+08:00')
  await cloud.local('/local/timer/timer-appeals', {})
  await cloud.local('/local/timer/timer-appeals', {})
  expect((await noticesOf()).map(({ title }) => title)).toEqual(['社工回复你了'])
})
