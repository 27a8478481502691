import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { ADMIN, NOON, newRider, SOCIAL_WORKER } from '../support/street'
import {
  appealCalls,
  type Created,
  type Inbox,
  type Mine,
  ok,
  QUESTION,
  type Shown,
  type StaffShown,
} from './appeal-calls'

type Outbox = { messages: { status: string; page: string; data: Record<string, { value: string }> }[] }

const TEMPLATE = 'local-appealAnswered'

jest.setTimeout(60_000)

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud?.stop())

const { appeal, create, noticesOf } = appealCalls(() => cloud)
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

  const reply = { appealId, text: '可以问，这张卡你先看', policyId: 'c01' }
  expect(ok(await appeal<StaffShown>(SOCIAL_WORKER, 'reply', reply)).appeal.state).toBe('answered')

  const outbox = await cloud.local<Outbox>(`/local/outbox?openid=${rider}`)
  expect(outbox.messages).toHaveLength(1)
  expect(outbox.messages[0]).toMatchObject({
    status: 'sent',
    page: `packages/appeal/thread/index?id=${appealId}`,
  })
  expect(JSON.stringify(outbox)).not.toMatch(/公租房|这张卡/)
  expect((await noticesOf(rider)).map(({ title }) => title)).toEqual(['社工回复你了'])

  const mine = ok(await appeal<Mine>(rider, 'listMine'))
  expect(mine.appeals[0]).toMatchObject({ id: appealId, unread: true, answered: true })
  expect(mine.templateIds).toEqual([TEMPLATE])
  const seen = ok(await appeal<Shown>(rider, 'get', { appealId })).appeal
  expect(seen.messages.map(({ mine: own, text, policy }) => [own, text, policy?.id ?? null])).toEqual([
    [true, QUESTION, null],
    [false, '可以问，这张卡你先看', 'c01'],
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

test('a risky word never stops a person in need; the verdict stays on the line', async () => {
  const rider = await newRider(cloud, 'risky-1')
  const made = await create(rider, '站长逼我刷单，不刷就扣钱')
  ok(await appeal(rider, 'send', { appealId: made.appeal.id, text: '他还骂人' }))
  const stored = (await readCollection(cloud, 'appeals')).find(({ _id }) => _id === made.appeal.id)
  expect(stored?.thread.map(({ check }) => check)).toEqual(['risky', 'pass'])
})

test('a card that does not exist is not attached, an empty reply is none', async () => {
  const { id: appealId } = (await create(await newRider(cloud, 'card-1'))).appeal
  const unknown = await appeal(SOCIAL_WORKER, 'reply', { appealId, policyId: 'c99' })
  expect(unknown.error).toMatchObject({ code: 'NOT_FOUND', field: 'policyId' })
  expect((await appeal(SOCIAL_WORKER, 'reply', { appealId })).error).toMatchObject({
    code: 'BAD_INPUT',
    field: 'text',
  })
  expect(ok(await appeal<StaffShown>(SOCIAL_WORKER, 'read', { appealId })).appeal.state).toBe('submitted')
})

test("nobody replies over a colleague's head", async () => {
  const { id: appealId } = (await create(await newRider(cloud, 'head-1'))).appeal
  ok(await appeal(SOCIAL_WORKER, 'accept', { appealId }))
  expect((await appeal(ADMIN, 'reply', { appealId, text: '我来' })).error?.code).toBe('APPEAL_TAKEN')
  const row = (await inboxOf('all', ADMIN)).rows.find(({ id }) => id === appealId)
  expect(row).toMatchObject({ mine: false, ownerName: '田老师', preview: '同事在跟进' })
})

test('danger is told apart at once: hotlines first, on top of the inbox', async () => {
  const made = await create(await newRider(cloud, 'danger-1'), '有人拿刀追我，我不想活了')
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
  const most = { inbox: 6, closedBox: 6, get: 3, listMine: 3 }
  const over = Object.entries(used).filter(
    ([name, ops]) => ops > (most[name as keyof typeof most] ?? 6) || !(ops > 0),
  )
  expect(over).toEqual([])
})
