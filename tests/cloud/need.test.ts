import { randomUUID } from 'node:crypto'
import type { SurveyDocument, WishView } from '../../domain/need/schema'
import { breakEverywhere, type Job, somebody } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { listSlots, NOON, newRider, SOCIAL_WORKER } from '../support/street'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())
afterEach(async () => expect(await brokenInvariants(cloud, false)).toEqual([]))

const WISH = { topic: 'meal', text: '食堂晚饭也开就好了，晚高峰后没地方吃' }
const newWish = async (rider: string, given = WISH): Promise<string> => {
  const { data, error } = await cloud.call<{ wish: WishView }>('need', rider, 'wish', given)
  if (error) throw new Error(`wish: ${error.code}`)
  return data.wish.id
}
const need = (who: string, verb: string, input: object) => cloud.call('need', who, verb, input)
const wishOf = async (id: string) => (await readCollection(cloud, 'wishes')).find(({ _id }) => _id === id)
const noticesOf = async (openid: string) =>
  (await readCollection(cloud, 'notices')).filter((notice) => notice.openid === openid)
const CHANGE = {
  title: '晚饭也供了',
  before: '只有中午',
  after: '每天 20:30 到 21:30 加一场',
  because: '骑手在心愿里提的',
  sinceDay: '2026-12-20',
}

test('fifty people vote at once, some take it back: every vote counts once', async () => {
  const wishId = await newWish('wisher-a')
  const people = Array.from({ length: 50 }, (_, index) => `voter-${index}`)
  const cast = [...people, ...people.slice(0, 15)].map((person) => need(person, 'vote', { wishId, up: true }))
  expect((await Promise.all(cast)).filter(({ error }) => error)).toEqual([])
  expect(await wishOf(wishId)).toMatchObject({ votes: 50 })
  await Promise.all(people.slice(0, 10).map((person) => need(person, 'vote', { wishId, up: false })))
  expect(await wishOf(wishId)).toMatchObject({ votes: 40 })
  expect((await need('wisher-a', 'vote', { wishId, up: true })).data).toEqual({ votes: 40, voted: false })
  const rows = (await readCollection(cloud, 'voices')).filter(({ record }) => record === wishId)
  expect(rows.length).toBe(40)
})

test('a wish becomes a change: promised, done, its voters told once a step, the entry tells before and after', async () => {
  const wishId = await newWish('wisher-b')
  await need('voter-b', 'vote', { wishId, up: true })
  const adopted = await need(SOCIAL_WORKER, 'review', { wishId, to: 'adopted', reason: '和食堂谈妥了' })
  expect(adopted.data).toEqual({ wishId, state: 'adopted' })
  for (let run = 0; run < 2; run += 1) await cloud.local('/local/timer/timer-reports', {})
  const requestId = randomUUID()
  for (let nth = 0; nth < 5; nth += 1) {
    const written = await cloud.call(
      'need',
      SOCIAL_WORKER,
      'writeChange',
      { wishId, ...CHANGE },
      { requestId },
    )
    expect(written.error).toBeUndefined()
    expect(written.dbOps).toBeLessThanOrEqual(6)
  }
  for (let run = 0; run < 2; run += 1) await cloud.local('/local/timer/timer-reports', {})
  for (const person of ['wisher-b', 'voter-b']) {
    const titles = (await noticesOf(person)).map(({ title }) => title).sort()
    expect(titles).toEqual(['你要的，真的改了', '你要的，街道答应了'])
  }
  const { data } = await need('anybody', 'changes', { before: null })
  expect(JSON.stringify(data)).toContain('每天 20:30 到 21:30 加一场')
  expect((await need('voter-c', 'vote', { wishId, up: true })).error?.code).toBe('REPORT_STEP_NOT_ALLOWED')
})

test('what is said already is found by other words, before one more wish is made', async () => {
  await newWish('wisher-c', { topic: 'charge', text: '换电柜旁边加个雨棚' })
  const { data, dbOps } = await need('wisher-d', 'similar', { text: '希望换电柜那里有雨棚可以躲雨' })
  const { wishes } = data as { wishes: WishView[] }
  expect(dbOps).toBe(1)
  expect(wishes[0]?.text).toBe('换电柜旁边加个雨棚')
  const other = await need('wisher-d', 'similar', { text: '想学英语' })
  expect((other.data as { wishes: WishView[] }).wishes).toEqual([])
})

test('doubtful words wait for a worker, declining needs a reason, nobody reads who wished', async () => {
  const wishId = await newWish('wisher-secret-9', { topic: 'other', text: '帮我贷款周转一下' })
  expect(await wishOf(wishId)).toMatchObject({ state: 'pending' })
  const open = JSON.stringify((await need('anybody', 'wishes', { tab: 'open', skip: 0 })).data)
  expect(open).not.toContain('贷款周转')
  expect((await need('anybody', 'vote', { wishId, up: true })).error?.code).toBe('NOT_FOUND')
  const desk = JSON.stringify((await need(SOCIAL_WORKER, 'deskWishes', { tab: 'pending', skip: 0 })).data)
  expect(desk).toContain('贷款周转')
  expect(desk).not.toContain('wisher-secret-9')
  expect((await need(SOCIAL_WORKER, 'review', { wishId, to: 'declined' })).error?.code).toBe('BAD_INPUT')
  expect((await need(SOCIAL_WORKER, 'review', { wishId, to: 'hidden', reason: '广告' })).data).toMatchObject({
    state: 'hidden',
  })
})

test('a question is asked once a visit, may be skipped, and is counted', async () => {
  const rider = await newRider(cloud, 'haircut-goer')
  const { slots } = await listSlots(cloud, rider)
  const slot = slots.find(({ left }) => left > 0)
  if (!slot) throw new Error('no free slot')
  await cloud.call('booking', rider, 'create', { slotId: slot.id })
  const question = {
    question: '理发等了多久？',
    service: 'booking',
    programmeId: 'haircut',
    options: ['没等', '有点久'],
  }
  const saved = await cloud.call<{ survey: SurveyDocument & { id: string } }>(
    'need',
    SOCIAL_WORKER,
    'saveSurvey',
    question,
  )
  expect((await need(rider, 'nextSurvey', {})).data).toEqual({ survey: null })
  await cloud.local('/local/clock', { now: '2026-12-16T12:00:00+08:00' })
  const asked = await cloud.call<{ survey: { id: string; use: string } }>('need', rider, 'nextSurvey')
  expect(asked.data.survey).toMatchObject({ question: '理发等了多久？', options: ['没等', '有点久'] })
  const answer = { surveyId: asked.data.survey.id, use: asked.data.survey.use, option: 1 }
  expect((await need('somebody-else', 'answerSurvey', answer)).error).toMatchObject({
    code: 'NOT_FOUND',
    field: 'use',
  })
  for (let nth = 0; nth < 5; nth += 1)
    expect((await need(rider, 'answerSurvey', answer)).data).toEqual({ option: 1 })
  expect((await need(rider, 'nextSurvey', {})).data).toEqual({ survey: null })
  const result = await need(SOCIAL_WORKER, 'surveyResult', { surveyId: saved.data.survey.id })
  expect(result.data).toEqual({ counts: [0, 1], skipped: 0 })
  await cloud.local('/local/clock', { now: NOON })
})

const job = (path: string, prepare: Job['prepare']): Job => ({ name: path, fn: 'need', path, prepare })
const JOBS: Job[] = [
  job('wish', async (_, rider) => ({ caller: rider, input: WISH })),
  job('vote', async (_, rider) => ({
    caller: rider,
    input: { wishId: await newWish(`${rider}-wisher`), up: true },
  })),
  job('vote', async (_, rider) => {
    const wishId = await newWish(`${rider}-wisher`)
    await need(rider, 'vote', { wishId, up: true })
    return { caller: rider, input: { wishId, up: false } }
  }),
  job('review', async (_, rider) => ({
    caller: SOCIAL_WORKER,
    input: { wishId: await newWish(rider), to: 'adopted' },
  })),
  job('writeChange', async (_, rider) => ({
    caller: SOCIAL_WORKER,
    input: { wishId: await newWish(rider), ...CHANGE, title: somebody('改了') },
  })),
  job('saveSurvey', async () => ({
    caller: SOCIAL_WORKER,
    input: { question: '好不好？', service: 'meal', programmeId: null, options: ['好', '不好'] },
  })),
]

test.each(JOBS)(
  '$name: broken at every database operation, the repeated call succeeds and nothing is torn',
  (each) => breakEverywhere(cloud, each),
  120_000,
)
