import { randomUUID } from 'node:crypto'
import type { Cards, Learning, MentorDesk, Teaching } from '../../domain/lesson/call-schema'
import { breakEverywhere, type Job } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { ok } from './pairing-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())
afterEach(() => cloud.local('/local/clock', { now: NOON }))

const NAME = '李秀英婆婆'
const lesson = <T = Record<string, unknown>>(
  openid: string,
  path: string,
  input?: unknown,
  requestId: string = randomUUID(),
) => cloud.call<T>('lesson', openid, path, input, { requestId })
const runTimer = () => cloud.local('/local/timer/timer-pairings', {})
const cards = async () => ok(await lesson<Cards>('anybody', 'cards'))
const teaching = async (openid: string) => ok(await lesson<Teaching>(openid, 'teaching'))
const learning = async (openid: string) => ok(await lesson<Learning>(openid, 'learning'))
const idOfMentor = async (openid: string) => {
  const mentor = (await readCollection(cloud, 'mentors')).find((one) => one.openid === openid)
  if (!mentor) throw new Error(`${openid} has not offered`)
  return mentor._id
}
const asked = async (openid: string) => {
  ok(await lesson(openid, 'offer', { topics: ['shop', 'order'] }))
  return idOfMentor(openid)
}
const confirmed = async (openid: string) => {
  const mentorId = await asked(openid)
  ok(await lesson(SOCIAL_WORKER, 'decideMentor', { mentorId, yes: true }))
  return mentorId
}
const mentor = async (name: string) => {
  await newRider(cloud, name)
  await confirmed(name)
  return name
}
const learnerOf = async (openid: string, name = NAME) =>
  ok(await lesson<{ learnerId: string }>(openid, 'addLearner', { name })).learnerId
const taught = async (openid: string, learnerId: string, mastered: string[] = ['open', 'find']) =>
  ok(await lesson<{ session: { id: string } }>(openid, 'teach', { learnerId, topic: 'shop', mastered }))
    .session.id
const pointsOf = async (openid: string) =>
  (await readCollection(cloud, 'point_entries')).filter((row) => row.openid === openid)

describe('cards', () => {
  test('the five topics of the article, in one operation, with the group classes beside them', async () => {
    const answer = await lesson<Cards>('anybody', 'cards')
    expect(answer.dbOps).toBe(1)
    const { cards: found, classes } = ok(answer)
    expect(found.map(({ id }) => id)).toEqual(['shop', 'order', 'car', 'register', 'video'])
    for (const { steps } of found) expect(steps.length).toBeGreaterThanOrEqual(6)
    expect(classes.map(({ programmeId }) => programmeId)).toContain('training')
  })

  test('are changed by staff with a reason, kept, and never over a colleague', async () => {
    const [card] = (await cards()).cards
    if (!card) throw new Error('no card')
    const { id: cardId, v: edited, ...rest } = card
    const change = { cardId, edited, card: { ...rest, about: '改过的一句' }, why: '说得更清楚' }
    const requestId = randomUUID()
    for (let n = 0; n < 5; n += 1) ok(await lesson(SOCIAL_WORKER, 'saveCard', change, requestId))
    expect((await cards()).cards[0]).toMatchObject({ about: '改过的一句', v: edited + 1 })
    const late = await lesson(ADMIN, 'saveCard', change)
    expect(late.error?.code).toBe('EDITED_MEANWHILE')
    const other = { ...change, card: rest }
    expect((await lesson(SOCIAL_WORKER, 'saveCard', other, requestId)).error?.code).toBe('REQUEST_ID_REUSED')
    const { changes } = ok(await lesson<{ changes: { why: string }[] }>(ADMIN, 'history', { cardId }))
    expect(changes).toMatchObject([{ why: '说得更清楚', v: 1, byName: '田老师' }])
  })

  test('two steps of one id are refused by name', async () => {
    const [card] = (await cards()).cards
    if (!card) throw new Error('no card')
    const { id: cardId, v: edited, ...rest } = card
    const steps = [...rest.steps, ...rest.steps.slice(0, 1)]
    const answer = await lesson(SOCIAL_WORKER, 'saveCard', {
      cardId,
      edited,
      card: { ...rest, steps },
      why: '试',
    })
    expect(answer.error).toMatchObject({ code: 'BAD_INPUT', field: 'card.steps' })
  })
})

describe('a mentor', () => {
  test('needs a number, is confirmed by staff, is told, and stops when they want', async () => {
    const bare = await lesson('no-phone', 'offer', { topics: ['shop'] })
    expect(bare.error?.code).toBe('PHONE_NEEDED')
    await newRider(cloud, 'offers')
    expect((await lesson('offers', 'offer', { topics: ['dancing'] })).error).toMatchObject({
      field: 'topics',
    })
    const mentorId = await asked('offers')
    expect((await lesson('offers', 'addLearner', { name: NAME })).error?.code).toBe('MENTOR_NOT_CONFIRMED')
    const requestId = randomUUID()
    for (let n = 0; n < 5; n += 1)
      ok(await lesson(SOCIAL_WORKER, 'decideMentor', { mentorId, yes: true }, requestId))
    expect(await teaching('offers')).toMatchObject({ state: 'confirmed', topics: ['shop', 'order'] })
    const told = (await readCollection(cloud, 'notices')).filter(({ openid }) => openid === 'offers')
    expect(told).toHaveLength(1)
    ok(await lesson('offers', 'stop', {}))
    expect((await teaching('offers')).state).toBe('stopped')
  })

  test('is never confirmed by themselves', async () => {
    await newRider(cloud, 'local-su')
    const mentorId = await asked('local-su')
    const own = await lesson('local-su', 'decideMentor', { mentorId, yes: true })
    expect(own.error?.code).toBe('NOT_YOURS_TO_CONFIRM')
  })
})

describe('a lesson', () => {
  test('goes on where it stopped, for an elder by name; the name lies sealed', async () => {
    await mentor('teaches')
    const learnerId = await learnerOf('teaches')
    await taught('teaches', learnerId)
    await cloud.local('/local/clock', { now: '2026-12-12T12:00:00+08:00' })
    await taught('teaches', learnerId, ['open', 'find', 'pick'])
    const { learners } = await teaching('teaches')
    expect(learners).toMatchObject([
      { name: NAME, own: false, progress: [{ topic: 'shop', mastered: ['open', 'find', 'pick'] }] },
    ])
    expect(JSON.stringify(await readCollection(cloud, 'learners'))).not.toContain(NAME)
  })

  test('is confirmed by a worker, points once; the mentor cannot, nor can it be unsaid', async () => {
    await mentor('earns')
    const sessionId = await taught('earns', await learnerOf('earns'))
    await runTimer()
    expect(await pointsOf('earns')).toEqual([])
    const desk = ok(await lesson<MentorDesk>(SOCIAL_WORKER, 'mentors'))
    expect(desk.sessions.find(({ id }) => id === sessionId)).toMatchObject({ learner: NAME, steps: 2 })
    const requestId = randomUUID()
    for (let n = 0; n < 5; n += 1)
      ok(await lesson(SOCIAL_WORKER, 'confirmFor', { sessionId, yes: true }, requestId))
    for (let n = 0; n < 3; n += 1) await runTimer()
    expect(await pointsOf('earns')).toMatchObject([{ cause: 'lesson' }])
    const no = await lesson(ADMIN, 'confirmFor', { sessionId, yes: false })
    expect(no.error?.code).toBe('LESSON_STEP_NOT_ALLOWED')
  })

  test('is confirmed by a learner with WeChat, found by the code they show', async () => {
    await mentor('teaches-own')
    const { code } = ok(await lesson<{ code: string }>('learns', 'join'))
    expect(ok(await lesson('learns', 'join'))).toEqual({ code })
    const { learnerId } = ok(await lesson<{ learnerId: string }>('teaches-own', 'addLearner', { code }))
    const sessionId = await taught('teaches-own', learnerId)
    expect((await learning('learns')).sessions).toMatchObject([{ id: sessionId, state: 'taught' }])
    const stranger = await lesson('somebody', 'confirm', { sessionId, yes: true })
    expect(stranger.error?.code).toBe('NOT_FOUND')
    ok(await lesson('learns', 'confirm', { sessionId, yes: true }))
    expect(await learning('learns')).toMatchObject({
      progress: [{ topic: 'shop', mastered: ['open', 'find'] }],
    })
    await runTimer()
    expect(await pointsOf('teaches-own')).toHaveLength(1)
  })

  test('nobody teaches themselves, and one lesson a learner, topic and day', async () => {
    await mentor('alone')
    const { code } = ok(await lesson<{ code: string }>('alone', 'join'))
    expect((await lesson('alone', 'addLearner', { code })).error?.code).toBe('NOT_YOURS_TO_CONFIRM')
    const learnerId = await learnerOf('alone')
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        lesson('alone', 'teach', { learnerId, topic: 'shop', mastered: ['open'] }),
      ),
    )
    expect(answers.some(({ ok: done }) => done)).toBe(true)
    const sessions = (await readCollection(cloud, 'lesson_sessions')).filter(
      (one) => one.learnerId === learnerId,
    )
    expect(sessions).toHaveLength(1)
    const other = await lesson('alone', 'teach', { learnerId, topic: 'video', mastered: [] })
    expect(other.error?.code).toBe('MENTOR_NOT_CONFIRMED')
  })

  test("another mentor's learner is nobody's else, and a name dropped is gone", async () => {
    await mentor('first')
    await mentor('second')
    const learnerId = await learnerOf('first')
    const foreign = await lesson('second', 'teach', { learnerId, topic: 'shop', mastered: [] })
    expect(foreign.error?.code).toBe('NOT_FOUND')
    expect((await lesson('second', 'dropLearner', { learnerId })).error?.code).toBe('NOT_FOUND')
    ok(await lesson('first', 'dropLearner', { learnerId }))
    const left = (await readCollection(cloud, 'learners')).find(({ _id }) => _id === learnerId)
    expect(left).toMatchObject({ sealed: null, mentor: null })
  })

  test('erased, a mentor leaves no name and no person behind', async () => {
    await mentor('goes')
    const learnerId = await learnerOf('goes')
    await taught('goes', learnerId)
    ok(await cloud.call('person', 'goes', 'erase', { sure: true }))
    const all = [
      ...(await readCollection(cloud, 'mentors')),
      ...(await readCollection(cloud, 'lesson_sessions')),
    ]
    expect(all.some(({ openid }) => openid === 'goes')).toBe(false)
    const left = (await readCollection(cloud, 'learners')).find(({ _id }) => _id === learnerId)
    expect(left).toMatchObject({ sealed: null, mentor: null })
  })
})

const job = (path: string, prepare: (rider: string) => Promise<{ caller: string; input: unknown }>): Job => ({
  name: path,
  fn: 'lesson',
  path,
  prepare: (_, rider) => prepare(rider),
})

const JOBS: Job[] = [
  job('join', async (rider) => ({ caller: rider, input: undefined })),
  job('offer', async (rider) => ({ caller: rider, input: { topics: ['shop'] } })),
  job('decideMentor', async (rider) => ({
    caller: SOCIAL_WORKER,
    input: { mentorId: await asked(rider), yes: true },
  })),
  job('stop', async (rider) => {
    await confirmed(rider)
    return { caller: rider, input: { why: '搬家' } }
  }),
  job('addLearner', async (rider) => {
    await confirmed(rider)
    return { caller: rider, input: { name: NAME } }
  }),
  job('enrol', async (rider) => ({
    caller: SOCIAL_WORKER,
    input: { name: NAME, mentorId: await confirmed(rider) },
  })),
  job('dropLearner', async (rider) => {
    await confirmed(rider)
    return { caller: rider, input: { learnerId: await learnerOf(rider) } }
  }),
  job('teach', async (rider) => {
    await confirmed(rider)
    return { caller: rider, input: { learnerId: await learnerOf(rider), topic: 'shop', mastered: ['open'] } }
  }),
  job('confirmFor', async (rider) => {
    await confirmed(rider)
    return {
      caller: SOCIAL_WORKER,
      input: { sessionId: await taught(rider, await learnerOf(rider)), yes: true },
    }
  }),
  job('confirm', async (rider) => {
    await confirmed(rider)
    const own = `own-${rider}`
    const { code } = ok(await lesson<{ code: string }>(own, 'join'))
    const { learnerId } = ok(await lesson<{ learnerId: string }>(rider, 'addLearner', { code }))
    return { caller: own, input: { sessionId: await taught(rider, learnerId), yes: true } }
  }),
  job('saveCard', async () => {
    const [card] = (await cards()).cards
    if (!card) throw new Error('no card')
    const { id: cardId, v: edited, ...rest } = card
    return {
      caller: SOCIAL_WORKER,
      input: { cardId, edited, card: { ...rest, about: `第 ${edited} 次改` }, why: '改一改' },
    }
  }),
]

test.each(JOBS)(
  '$name: broken at every database operation, the repeated call succeeds and nothing is torn',
  (one) => breakEverywhere(cloud, one),
  120_000,
)

test('whatever happened, what must hold holds', async () => {
  await runTimer()
  expect(await brokenInvariants(cloud)).toEqual([])
})
