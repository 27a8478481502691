import { randomUUID } from 'node:crypto'
import { type Answer, startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { ADMIN, NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { appealCalls, type Created, ok, QUESTION, type Shown, type StaffShown } from './appeal-calls'

jest.setTimeout(60_000)

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud?.stop())

const { appeal, create, noticesOf } = appealCalls(() => cloud)

/**
 * Holds the n-th database call of the next calls back, so that all of them have read before the first one writes:
 * two instances at work at once, which a fast machine alone would not show.
 */
const holdBack = (nth: number, times: number) =>
  cloud.local('/local/faults', [{ function: 'appeal', nth, kind: 'delay', times, ms: 2000 }])

test('of two workers who accept at once exactly one has it', async () => {
  for (let round = 0; round < 2; round++) {
    const { appeal: made } = await create(await newRider(cloud, `race-${round}`))
    await holdBack(3, 2)
    const both = await Promise.all([
      appeal<StaffShown>(SOCIAL_WORKER, 'accept', { appealId: made.id }),
      appeal<StaffShown>(ADMIN, 'accept', { appealId: made.id }),
    ])
    await cloud.local('/local/faults', [])
    expect(both.filter(({ ok: won }) => won)).toHaveLength(1)
    expect(both.find(({ ok: won }) => !won)?.error?.code).toBe('APPEAL_TAKEN')
    const stored = (await readCollection(cloud, 'appeals')).find(({ _id }) => _id === made.id)
    expect(stored?.history.filter(({ to }) => to === 'accepted')).toHaveLength(1)
    expect(stored?.owner).toBe(both[0]?.ok ? SOCIAL_WORKER : ADMIN)
  }
})

test('the same reply twice at once is one line and one notice', async () => {
  const rider = await newRider(cloud, 'twice-1')
  const { id: appealId } = (await create(rider)).appeal
  const requestId = randomUUID()
  await holdBack(3, 2)
  const both = await Promise.all(
    [1, 2].map(() => appeal<StaffShown>(SOCIAL_WORKER, 'reply', { appealId, text: '在的' }, requestId)),
  )
  await cloud.local('/local/faults', [])
  expect(both.map(ok)[0]).toEqual(both.map(ok)[1])
  const stored = (await readCollection(cloud, 'appeals')).find(({ _id }) => _id === appealId)
  expect(stored?.thread.map(({ speaker }) => speaker)).toEqual(['person', 'worker'])
  expect(await noticesOf(rider)).toHaveLength(1)
})

test('five messages at once all arrive, each once', async () => {
  const rider = await newRider(cloud, 'many-1')
  const { id: appealId } = (await create(rider)).appeal
  await holdBack(4, 5)
  const texts = Array.from({ length: 5 }, (_, i) => `第 ${i} 句`)
  const answers = await Promise.all(texts.map((text) => appeal(rider, 'send', { appealId, text })))
  await cloud.local('/local/faults', [])
  for (const answer of answers) ok(answer)
  const { messages } = ok(await appeal<Shown>(rider, 'get', { appealId })).appeal
  expect(messages.map(({ text }) => text).sort()).toEqual([QUESTION, ...texts].sort())
})

describe('five times the same request: one effect, one answer', () => {
  const steps: [string, (id: string) => { caller: string | null; input: unknown; before?: string }][] = [
    ['accept', (appealId) => ({ caller: SOCIAL_WORKER, input: { appealId } })],
    ['reply', (appealId) => ({ caller: SOCIAL_WORKER, input: { appealId, text: '在的', policyId: 'c03' } })],
    ['send', (appealId) => ({ caller: null, input: { appealId, text: '谢谢' } })],
    ['markRead', (appealId) => ({ caller: null, input: { appealId } })],
    ['close', (appealId) => ({ caller: null, input: { appealId, solved: false } })],
  ]

  test.each(steps)('%s', async (path, make) => {
    const rider = await newRider(cloud, `replay-${path}`)
    const { appeal: made } = await create(rider)
    if (path === 'markRead') ok(await appeal(SOCIAL_WORKER, 'reply', { appealId: made.id, text: '你好' }))
    const { caller, input } = make(made.id)
    const requestId = randomUUID()
    const answers: Answer[] = []
    for (let i = 0; i < 5; i++) answers.push(await appeal(caller ?? rider, path, input, requestId))
    const stored = (await readCollection(cloud, 'appeals')).find(({ _id }) => _id === made.id)
    for (const answer of answers) expect(ok(answer)).toEqual(answers[0]?.data)
    const lines = stored?.thread.map(({ k }) => k) ?? []
    expect(new Set(lines).size).toBe(lines.length)
    expect(stored?.v).toBe(path === 'markRead' ? 3 : 2)
  })

  test('create, also five at once', async () => {
    const rider = await newRider(cloud, 'replay-create')
    const requestId = randomUUID()
    const input = { text: QUESTION }
    const first = await Promise.all(
      Array.from({ length: 5 }, () => appeal<Created>(rider, 'create', input, requestId)),
    )
    const later = await appeal<Created>(rider, 'create', input, requestId)
    for (const answer of first) expect(ok(answer)).toEqual(ok(later))
    const stored = await readCollection(cloud, 'appeals')
    expect(stored.filter(({ openid }) => openid === rider)).toHaveLength(1)
  })

  test('the replayed reply told the person once', async () => {
    expect(await noticesOf('replay-reply')).toHaveLength(1)
  })
})

test('the same request id with other content is refused', async () => {
  const rider = await newRider(cloud, 'reused')
  const requestId = randomUUID()
  const { id: appealId } = ok(await appeal<Created>(rider, 'create', { text: QUESTION }, requestId)).appeal
  const other = [
    await appeal(rider, 'create', { text: '别的事' }, requestId),
    await appeal(rider, 'create', { text: QUESTION, category: 'pay' }, requestId),
    await appeal(rider, 'send', { appealId, text: '别的话' }, requestId),
    await appeal(rider, 'close', { appealId, solved: true }, requestId),
    await appeal(SOCIAL_WORKER, 'reply', { appealId, text: '你好' }, requestId),
    await appeal(SOCIAL_WORKER, 'accept', { appealId }, requestId),
  ]
  expect(other.map(({ error }) => error?.code)).toEqual(other.map(() => 'REQUEST_ID_REUSED'))
})

test('too many appeals within an hour are refused, replays are not', async () => {
  const rider = await newRider(cloud, 'flood-1')
  const requestId = randomUUID()
  ok(await appeal(rider, 'create', { text: QUESTION }, requestId))
  for (let i = 1; i < 20; i++) await create(rider, `第 ${i} 件事`)
  expect((await appeal(rider, 'create', { text: '再来一件' })).error?.code).toBe('TOO_OFTEN')
  expect((await appeal(rider, 'create', { text: QUESTION }, requestId)).ok).toBe(true)
})
