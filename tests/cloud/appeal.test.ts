import { randomUUID } from 'node:crypto'
import type {
  ZAppealOutput,
  ZCreateAppealOutput,
  ZListInboxOutput,
  ZListMyAppealsOutput,
  ZStaffAppealOutput,
} from '../../domain/appeal/schema'
import type { ZListNoticesOutput } from '../../domain/notice/schema'
import { type Answer, startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { ADMIN, NOON, newRider, SOCIAL_WORKER } from '../support/street'

type Created = typeof ZCreateAppealOutput._output
type Shown = typeof ZAppealOutput._output
type StaffShown = typeof ZStaffAppealOutput._output
type Inbox = typeof ZListInboxOutput._output
type Mine = typeof ZListMyAppealsOutput._output
type Notices = typeof ZListNoticesOutput._output
type Outbox = { messages: { status: string; page: string; data: Record<string, { value: string }> }[] }

const QUESTION = '现在一个月房租一千二,公租房骑手能申请吗'
const TEMPLATE = 'local-appealAnswered'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud?.stop())

const ok = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(`refused: ${answer.error?.code} ${answer.error?.field ?? ''}`)
  return answer.data
}
const appeal = <T>(openid: string, path: string, input: unknown = null, requestId?: string) =>
  cloud.call<T>('appeal', openid, path, input, requestId === undefined ? {} : { requestId })
const create = async (openid: string, text = QUESTION): Promise<Created> =>
  ok(await appeal<Created>(openid, 'create', { text }))
const inboxOf = async (box: string, openid = SOCIAL_WORKER): Promise<Inbox> =>
  ok(await appeal<Inbox>(openid, 'inbox', { box }))

test('a whole case: asked, found, accepted, answered with a card, told, read, asked back, closed', async () => {
  const rider = await newRider(cloud, 'story-yang')
  await cloud.local('/local/subscribe', { openid: rider, templateIds: [TEMPLATE], accept: true })

  const made = await create(rider)
  expect(made.policies[0]?.id).toBe('c01')
  expect(made.appeal).toMatchObject({ state: 'submitted', category: 'housing', urgent: false, canSend: true })
  expect(made.promise).toBe('30 分钟内有人回你')
  expect(made.hotlines).toEqual([])
  const appealId = made.appeal.id

  const row = (await inboxOf('waiting')).rows.find(({ id }) => id === appealId)
  expect(row).toMatchObject({ minutesLeft: 29, overdue: false, mine: false, preview: QUESTION })

  const accepted = ok(await appeal<StaffShown>(SOCIAL_WORKER, 'accept', { appealId })).appeal
  expect(accepted).toMatchObject({ state: 'accepted', ownerName: '田老师', mine: true, canReply: true })
  expect(accepted.phoneMasked).toMatch(/^139\*{4}\d{4}$/)
  expect(accepted.proposals[0]?.id).toBe('c01')
  expect(JSON.stringify(accepted)).not.toContain(rider)

  const reply = { appealId, text: '可以问,这张卡你先看', policyId: 'c01' }
  expect(ok(await appeal<StaffShown>(SOCIAL_WORKER, 'reply', reply)).appeal.state).toBe('answered')

  const outbox = await cloud.local<Outbox>(`/local/outbox?openid=${rider}`)
  expect(outbox.messages).toHaveLength(1)
  expect(outbox.messages[0]).toMatchObject({
    status: 'sent',
    page: `packages/appeal/thread/index?id=${appealId}`,
  })
  expect(JSON.stringify(outbox)).not.toMatch(/公租房|这张卡/)
  const notices = ok(await cloud.call<Notices>('notice', rider, 'list', null))
  expect(notices.notices.map(({ title }) => title)).toEqual(['社工回复你了'])

  const mine = ok(await appeal<Mine>(rider, 'listMine'))
  expect(mine.appeals[0]).toMatchObject({ id: appealId, unread: true, answered: true })
  expect(mine.templateIds).toEqual([TEMPLATE])
  const seen = ok(await appeal<Shown>(rider, 'get', { appealId })).appeal
  expect(seen.messages.map(({ mine: own, text, policy }) => [own, text, policy?.id ?? null])).toEqual([
    [true, QUESTION, null],
    [false, '可以问,这张卡你先看', 'c01'],
  ])
  expect(ok(await appeal<Shown>(rider, 'markRead', { appealId })).appeal.unread).toBe(false)

  const again = ok(await appeal<Shown>(rider, 'send', { appealId, text: '单身也可以吗' })).appeal
  expect(again.state).toBe('working')
  expect((await inboxOf('mine')).rows.find(({ id }) => id === appealId)).toMatchObject({ minutesLeft: 29 })
  ok(await appeal(SOCIAL_WORKER, 'reply', { appealId, text: '可以' }))

  const closed = ok(await appeal<Shown>(rider, 'close', { appealId, solved: true })).appeal
  expect(closed).toMatchObject({ state: 'closed', canSend: false, canClose: false })
  expect(closed.steps.map(({ to }) => to)).toEqual([
    'submitted',
    'accepted',
    'answered',
    'working',
    'answered',
    'closed',
  ])
  const late = await appeal(rider, 'send', { appealId, text: '还有一句' })
  expect(late.error?.code).toBe('APPEAL_STEP_NOT_ALLOWED')
  expect((await inboxOf('closed')).rows.map(({ id }) => id)).toContain(appealId)
})

test('of two workers who accept at once exactly one has it', async () => {
  for (let round = 0; round < 5; round++) {
    const { appeal: made } = await create(await newRider(cloud, `race-${round}`))
    const both = await Promise.all([
      appeal<StaffShown>(SOCIAL_WORKER, 'accept', { appealId: made.id }),
      appeal<StaffShown>(ADMIN, 'accept', { appealId: made.id }),
    ])
    expect(both.filter(({ ok: won }) => won)).toHaveLength(1)
    expect(both.find(({ ok: won }) => !won)?.error?.code).toBe('APPEAL_TAKEN')
    const stored = (await readCollection(cloud, 'appeals')).find(({ _id }) => _id === made.id)
    expect(stored?.history.filter(({ to }) => to === 'accepted')).toHaveLength(1)
    expect(stored?.owner).toBe(both[0]?.ok ? SOCIAL_WORKER : ADMIN)
  }
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
    const notices = ok(await cloud.call<Notices>('notice', 'replay-reply', 'list', null)).notices
    expect(notices).toHaveLength(1)
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

test("another rider's appeal does not exist for anybody but staff", async () => {
  const { appeal: made } = await create(await newRider(cloud, 'owner-1'))
  const stranger = await newRider(cloud, 'stranger-1')
  const appealId = made.id
  const tries = [
    await appeal(stranger, 'get', { appealId }),
    await appeal(stranger, 'send', { appealId, text: '你好' }),
    await appeal(stranger, 'close', { appealId, solved: true }),
    await appeal(stranger, 'markRead', { appealId }),
  ]
  expect(tries.map(({ error }) => error?.code)).toEqual(tries.map(() => 'NOT_FOUND'))
  const staffOnly = [
    await appeal(stranger, 'inbox', { box: 'all' }),
    await appeal(stranger, 'read', { appealId }),
    await appeal(stranger, 'accept', { appealId }),
    await appeal(stranger, 'reply', { appealId, text: '你好' }),
  ]
  expect(staffOnly.map(({ error }) => error?.code)).toEqual(staffOnly.map(() => 'NOT_ALLOWED'))
  expect(ok(await appeal<Mine>(stranger, 'listMine')).appeals).toEqual([])
})

test('operators in place of text never reach a query', async () => {
  const rider = await newRider(cloud, 'operator-1')
  for (const [path, input] of [
    ['get', { appealId: { $ne: null } }],
    ['send', { appealId: { $gt: '' }, text: '你好' }],
    ['create', { text: { $ne: 1 } }],
  ] as const) {
    expect((await appeal(rider, path, input)).error?.code).toBe('BAD_INPUT')
  }
})

test('no word of a case lies on disk in plain text, and a read leaves its row', async () => {
  const rider = await newRider(cloud, 'sealed-1')
  const { appeal: made } = await create(rider, '我的秘密是摔断了锁骨')
  const appealId = made.id
  ok(await appeal(rider, 'send', { appealId, text: '不要告诉站长' }))
  const read = ok(await appeal<StaffShown>(SOCIAL_WORKER, 'read', { appealId })).appeal
  expect(read.messages.map(({ text }) => text)).toEqual(['我的秘密是摔断了锁骨', '不要告诉站长'])
  ok(await appeal(SOCIAL_WORKER, 'reply', { appealId, text: '我替你保密' }))
  for (const name of ['appeals', 'notices', 'audit', 'limits'] as const) {
    expect(JSON.stringify(await readCollection(cloud, name))).not.toMatch(/锁骨|站长|保密/)
  }
  const rows = (await readCollection(cloud, 'audit')).filter(({ record }) => record === appealId)
  expect(rows).toMatchObject([{ by: SOCIAL_WORKER, byName: '田老师', about: rider, what: 'appeal.read' }])
})

test('danger is told apart at once: hotlines first, on top of the inbox', async () => {
  const made = await create(await newRider(cloud, 'danger-1'), '有人拿刀追我,我不想活了')
  expect(made.appeal.urgent).toBe(true)
  expect(made.hotlines.map(({ number }) => number)).toEqual(['120', '110', '12345', '12351'])
  expect((await inboxOf('waiting')).rows[0]?.urgent).toBe(true)
})

test('within the budget of database operations, the push refused for want of consent', async () => {
  const rider = await newRider(cloud, 'budget-1')
  const made = await appeal<Created>(rider, 'create', { text: QUESTION })
  const appealId = ok(made).appeal.id
  const used = {
    create: made.dbOps,
    send: (await appeal(rider, 'send', { appealId, text: '还有' })).dbOps,
    inbox: (await appeal(SOCIAL_WORKER, 'inbox', { box: 'all' })).dbOps,
    closedBox: (await appeal(SOCIAL_WORKER, 'inbox', { box: 'closed' })).dbOps,
    read: (await appeal(SOCIAL_WORKER, 'read', { appealId })).dbOps,
    accept: (await appeal(SOCIAL_WORKER, 'accept', { appealId })).dbOps,
    reply: (await appeal(SOCIAL_WORKER, 'reply', { appealId, text: '好', policyId: 'c01' })).dbOps,
    get: (await appeal(rider, 'get', { appealId })).dbOps,
    listMine: (await appeal(rider, 'listMine')).dbOps,
    markRead: (await appeal(rider, 'markRead', { appealId })).dbOps,
    close: (await appeal(rider, 'close', { appealId, solved: true })).dbOps,
  }
  const most = { inbox: 3, closedBox: 3, get: 3, listMine: 3 }
  const over = Object.entries(used).filter(
    ([name, ops]) => ops > (most[name as keyof typeof most] ?? 6) || !(ops > 0),
  )
  expect(over).toEqual([])
})

test('five messages at once all arrive, each once', async () => {
  const rider = await newRider(cloud, 'many-1')
  const { id: appealId } = (await create(rider)).appeal
  const texts = Array.from({ length: 5 }, (_, i) => `第 ${i} 句`)
  const answers = await Promise.all(texts.map((text) => appeal(rider, 'send', { appealId, text })))
  for (const answer of answers) ok(answer)
  const { messages } = ok(await appeal<Shown>(rider, 'get', { appealId })).appeal
  expect(messages.map(({ text }) => text).sort()).toEqual([QUESTION, ...texts].sort())
})

test('too many appeals within an hour are refused, replays are not', async () => {
  const rider = await newRider(cloud, 'flood-1')
  const requestId = randomUUID()
  ok(await appeal(rider, 'create', { text: QUESTION }, requestId))
  for (let i = 1; i < 20; i++) await create(rider, `第 ${i} 件事`)
  expect((await appeal(rider, 'create', { text: '再来一件' })).error?.code).toBe('TOO_OFTEN')
  expect((await appeal(rider, 'create', { text: QUESTION }, requestId)).ok).toBe(true)
})
