import { randomUUID } from 'node:crypto'
import type * as z from 'zod'
import type { ZGetPolicyOutput, ZSearchPoliciesOutput } from '../../domain/policy/schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, SOCIAL_WORKER, STATION_KEEPER } from '../support/street'
import { cardContent, policyDesk } from './policy-calls'

type Found = z.infer<typeof ZSearchPoliciesOutput>
type Got = z.infer<typeof ZGetPolicyOutput>

const RIDER = 'policy-reader'
const COLLEAGUE = 'local-su'

let cloud: TestCloud
let desk: ReturnType<typeof policyDesk>

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  desk = policyDesk(cloud)
})
afterAll(() => cloud.stop())
afterEach(async () => {
  await cloud.local('/local/clock', { now: NOON })
  expect(await brokenInvariants(cloud)).toEqual([])
})

const search = async (text: string) =>
  (await cloud.call<Found>('policy', RIDER, 'search', { text })).data.policies
const get = (policyId: string) => cloud.call<Got>('policy', RIDER, 'get', { policyId })

test('the desk lists all 24 cards; what has expired or was not checked for its interval is due', async () => {
  const answer = await cloud.call('policy', SOCIAL_WORKER, 'listCards')
  expect(answer.dbOps).toBeLessThanOrEqual(3)
  const { cards } = await desk.list()
  expect(cards.length).toBeGreaterThanOrEqual(24)
  expect(cards.find(({ id }) => id === 'c16')).toMatchObject({ due: ['expired'], open: 4 })
  expect(cards.find(({ id }) => id === 'c03')).toMatchObject({ due: [], dueOn: '2027-02-21' })
  await cloud.local('/local/clock', { now: '2027-02-21T23:59:00+08:00' })
  expect((await desk.list()).cards.find(({ id }) => id === 'c03')?.due).toEqual([])
  await cloud.local('/local/clock', { now: '2027-02-22T00:00:00+08:00' })
  const due = (await desk.list()).cards.filter((card) => card.due.includes('unchecked'))
  expect(due.length).toBeGreaterThanOrEqual(24)
  const { row, rev } = await desk.read('c03')
  expect(row.due).toEqual(['unchecked'])
  expect((await desk.step('checkCard', COLLEAGUE, { policyId: 'c03', rev })).ok).toBe(true)
  expect((await desk.read('c03')).row).toMatchObject({
    lastChecked: '2027-02-22',
    checkedBy: '苏老师',
    due: [],
    v: 1,
  })
  expect((await get('c03')).data.policy.lastChecked).toBe('2027-02-22')
})

test('every card of the files can be read, edited and stored as a draft', async () => {
  const { cards } = await desk.list()
  for (const { id } of cards.filter(({ id }) => /^c\d\d$/.test(id) && id !== 'c01')) {
    const { content, rev, history } = await desk.read(id)
    expect(history.filter(({ step }) => step === 'saved')).toEqual([])
    const { data, error } = await desk.save({ policyId: id, rev, content })
    expect(error).toBeUndefined()
    expect((await desk.step('dropDraft', SOCIAL_WORKER, { policyId: id, rev: data.rev })).ok).toBe(true)
  }
})

test('draft, review by somebody else, the next version; a draft reaches no rider', async () => {
  const before = await desk.read('c01')
  const content = { ...before.content, summary: ['收入线问到了：五千。'], title: '公租房：五千以下能申请' }
  const saved = await desk.save({ policyId: 'c01', rev: before.rev, content })
  expect(saved.dbOps).toBeLessThanOrEqual(6)
  const rider = await get('c01')
  expect(JSON.stringify(rider.data) + JSON.stringify(await search('公租房'))).not.toContain('五千')
  expect((await search('')).find(({ id }) => id === 'c01')?.title).not.toContain('五千')

  const { rev } = saved.data
  const sent = await desk.step('submitDraft', SOCIAL_WORKER, { policyId: 'c01', rev })
  expect(sent.data).toEqual({ policyId: 'c01', rev: rev + 1, v: 1 })
  const waiting = await desk.read('c01', ADMIN)
  expect([waiting.row.draft, waiting.mayReview, (await desk.read('c01')).mayReview]).toEqual([
    'submitted',
    true,
    false,
  ])
  expect(waiting.draft?.changes.map(({ field }) => field)).toEqual(['标题', '摘要'])
  const back = { policyId: 'c01', rev: sent.data.rev, decision: 'sendBack', why: '五千是税前还是税后' }
  const sentBack = await desk.step('reviewDraft', ADMIN, back)
  expect((await desk.read('c01')).draft?.sentBack).toMatchObject({ why: back.why, byName: '陈主任' })
  const again = await desk.step('submitDraft', SOCIAL_WORKER, { policyId: 'c01', rev: sentBack.data.rev })
  const publish = { policyId: 'c01', rev: again.data.rev, decision: 'publish' }
  const done = await desk.step('reviewDraft', ADMIN, publish)
  expect(done.data.v).toBe(2)
  expect(done.dbOps).toBeLessThanOrEqual(6)
  expect((await get('c01')).data.policy).toMatchObject({ title: content.title, lastChecked: '2026-12-10' })
  expect((await search('公租房五千'))[0]?.id).toBe('c01')
  const { history, published } = await desk.read('c01')
  expect(published?.summary).toEqual(content.summary)
  expect(history.map(({ step }) => step)).toEqual([
    'published',
    'submitted',
    'sentBack',
    'submitted',
    'saved',
    'files',
  ])
  expect(history[0]?.changes.map(({ field }) => field)).toEqual(['标题', '摘要'])
})

test('nobody reviews a draft they wrote in, and only a reviewer reviews', async () => {
  const made = await desk.written(cardContent())
  const edited = await desk.save({ ...made, content: cardContent({ title: '改过' }) }, ADMIN)
  const sent = await desk.step('submitDraft', SOCIAL_WORKER, {
    policyId: made.policyId,
    rev: edited.data.rev,
  })
  const publish = { policyId: made.policyId, rev: sent.data.rev, decision: 'publish' }
  expect((await desk.step('reviewDraft', ADMIN, publish)).error?.code).toBe('POLICY_NOT_YOURS_TO_REVIEW')
  for (const openid of [SOCIAL_WORKER, STATION_KEEPER, RIDER])
    expect((await desk.step('reviewDraft', openid, publish)).error?.code).toBe('NOT_ALLOWED')
  for (const [path, input] of [
    ['listCards', {}],
    ['readCard', { policyId: 'c01' }],
    ['checkCard', { policyId: 'c01', rev: 0 }],
    ['saveDraft', { policyId: null, rev: 0, content: cardContent() }],
  ] as const)
    expect((await desk.step(path, STATION_KEEPER, input)).error?.code).toBe('NOT_ALLOWED')
})

test('a new card is nowhere until it is published, then it is found by what riders say', async () => {
  const title = '无人机取餐柜'
  const { policyId, rev } = await desk.submitted(cardContent({ title, words: ['无人机送来的餐在哪拿'] }))
  expect((await get(policyId)).error?.code).toBe('NOT_FOUND')
  expect(JSON.stringify([await search(title), await search('')])).not.toContain(title)
  const tips = await cloud.call('appeal', RIDER, 'markHelped', { policyId })
  expect(tips.ok).toBe(false)
  await desk.step('reviewDraft', ADMIN, { policyId, rev, decision: 'publish' })
  expect((await search('无人机送的餐去哪拿'))[0]).toMatchObject({ id: policyId, title })
  expect((await get(policyId)).data.policy).not.toHaveProperty('draft')
})

test('every step answers the same five times, and refuses its request id for something else', async () => {
  const first = await desk.written(cardContent())
  const { policyId } = first
  const steps: [path: string, openid: string, input: object, other: object][] = [
    ['saveDraft', SOCIAL_WORKER, { content: cardContent({ title: '一' }) }, { content: cardContent() }],
    ['submitDraft', SOCIAL_WORKER, {}, { rev: 99 }],
    ['reviewDraft', ADMIN, { decision: 'sendBack', why: '再问' }, { decision: 'publish' }],
    ['submitDraft', SOCIAL_WORKER, {}, { rev: 99 }],
    ['reviewDraft', ADMIN, { decision: 'publish' }, { decision: 'sendBack', why: '不' }],
    ['checkCard', SOCIAL_WORKER, {}, { rev: 99 }],
    ['saveDraft', SOCIAL_WORKER, { content: cardContent({ title: '二' }) }, { content: cardContent() }],
    ['dropDraft', SOCIAL_WORKER, {}, { rev: 99 }],
  ]
  let { rev } = first
  const calls: [string, string, object, string, unknown][] = []
  for (const [path, openid, part, other] of steps) {
    const [input, requestId] = [{ policyId, rev, ...part }, randomUUID()]
    const { data, error } = await desk.step(path, openid, input, requestId)
    expect(error).toBeUndefined()
    calls.push([path, openid, input, requestId, data])
    expect((await desk.step(path, openid, { ...input, ...other }, requestId)).error?.code).toBe(
      'REQUEST_ID_REUSED',
    )
    rev = data.rev
  }
  for (const [path, openid, input, requestId, data] of calls)
    for (let n = 0; n < 4; n += 1)
      expect((await desk.step(path, openid, input, requestId)).data).toEqual(data)
  const rows = (await readCollection(cloud, 'policy_history')).filter((row) => row.policyId === policyId)
  expect(rows).toHaveLength(steps.length + 1)

  const create = { policyId: null, rev: 0, content: cardContent({ title: '又一张' }) }
  const requestId = randomUUID()
  const made = await desk.save(create, SOCIAL_WORKER, requestId)
  for (let n = 0; n < 4; n += 1)
    expect((await desk.save(create, SOCIAL_WORKER, requestId)).data).toEqual(made.data)
  const other = await desk.save({ ...create, content: cardContent() }, SOCIAL_WORKER, requestId)
  expect(other.error?.code).toBe('REQUEST_ID_REUSED')
})

test('five at once on one revision: one draft counts, the others are told', async () => {
  const { policyId, rev } = await desk.published(cardContent())
  const titles = ['甲', '乙', '丙', '丁', '戊']
  const answers = await Promise.all(
    titles.map((title, n) =>
      desk.save({ policyId, rev, content: cardContent({ title }) }, n % 2 ? COLLEAGUE : SOCIAL_WORKER),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const { ok, error } of answers) if (!ok) expect(['BUSY', 'EDITED_MEANWHILE']).toContain(error?.code)
  const won = titles[answers.findIndex(({ ok }) => ok)]
  expect((await desk.read(policyId)).content.title).toBe(won)
})

test.each([
  [
    'a fact without a source',
    { facts: [{ text: '能停。', sources: [], confirmed: true, advice: false }] },
    'facts.0.sources',
  ],
  [
    'a source nobody listed',
    { facts: [{ text: '能停。', sources: ['N9'], confirmed: true, advice: false }] },
    'facts.0.sources',
  ],
  ['four sentences first', { summary: ['一。二。', '三。四。'] }, 'summary'],
  ['an end before its start', { validFrom: '2026-12-02', validTo: '2026-12-01' }, 'validTo'],
  [
    'a phone that is none',
    { askWhom: [{ number: '打电话', name: '热线', confirmed: true }] },
    'askWhom.0.number',
  ],
])('%s is kept as a draft and not handed in', async (_what, change, field) => {
  const { policyId, rev } = await desk.written(cardContent(change))
  const answer = await desk.step('submitDraft', SOCIAL_WORKER, { policyId, rev })
  expect(answer.error).toMatchObject({ code: 'BAD_INPUT', field: `content.${field}` })
})

test('steps a card does not have, old screens and strange input are refused by name', async () => {
  const { policyId, rev } = await desk.written(cardContent())
  const on = { policyId, rev }
  const refused = async (path: string, openid: string, input: object) =>
    (await desk.step(path, openid, input)).error?.code
  expect(await refused('checkCard', SOCIAL_WORKER, on)).toBe('POLICY_STEP_NOT_ALLOWED')
  expect(await refused('reviewDraft', ADMIN, { ...on, decision: 'publish' })).toBe('POLICY_STEP_NOT_ALLOWED')
  expect(await refused('submitDraft', SOCIAL_WORKER, { ...on, rev: 0 })).toBe('EDITED_MEANWHILE')
  expect(await refused('submitDraft', SOCIAL_WORKER, { policyId: 'c99', rev: 0 })).toBe('NOT_FOUND')
  expect(await refused('submitDraft', SOCIAL_WORKER, { policyId: { $ne: null }, rev: 0 })).toBe('BAD_INPUT')
  expect(await refused('reviewDraft', ADMIN, { ...on, decision: 'sendBack', why: ' ' })).toBe('BAD_INPUT')
  expect((await desk.step('dropDraft', SOCIAL_WORKER, on)).ok).toBe(true)
  expect(await refused('dropDraft', SOCIAL_WORKER, { ...on, rev: rev + 1 })).toBe('POLICY_STEP_NOT_ALLOWED')
  expect((await desk.list()).cards.some(({ id }) => id === policyId)).toBe(false)
})

test('a card that ends is due thirty days before, expired the day after, and then last among the found', async () => {
  const content = cardContent({ title: '临时停车折扣', words: ['停车打折'], validTo: '2027-01-31' })
  const { policyId } = await desk.published(content)
  await desk.published(cardContent({ title: '停车', words: ['停车去哪'] }))
  const dueAt = async (now: string) => {
    await cloud.local('/local/clock', { now })
    return (await desk.read(policyId)).row.due
  }
  expect(await dueAt('2026-12-31T12:00:00+08:00')).toEqual([])
  expect(await dueAt('2027-01-01T12:00:00+08:00')).toEqual(['ending'])
  expect((await search('临时停车折扣停车打折'))[0]?.id).toBe(policyId)
  expect(await dueAt('2027-02-01T00:00:00+08:00')).toEqual(['expired'])
  const found = await search('临时停车折扣停车打折')
  const held = found.filter(({ expired }) => !expired).length
  expect(held).toBeGreaterThan(0)
  expect(found.slice(held).map(({ id }) => id)).toContain(policyId)
  expect(found.slice(0, held).every(({ expired }) => !expired)).toBe(true)
})
