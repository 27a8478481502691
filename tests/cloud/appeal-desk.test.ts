import { randomUUID } from 'node:crypto'
import type * as z from 'zod'
import type { CaseTools, Statistics, ZMovedOutput } from '../../domain/appeal/desk-schema'
import type { ZListReferralsOutput, ZPartnerOutput } from '../../domain/appeal/referral-schema'
import { type Answer, startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { appealCalls, type Inbox, type Mine, ok, type Shown, type StaffShown } from './appeal-calls'

type Moved = z.infer<typeof ZMovedOutput>
type Referrals = z.infer<typeof ZListReferralsOutput>
type Partner = z.infer<typeof ZPartnerOutput>

const LAWYER = 'local-lawyer'

jest.setTimeout(90_000)

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON, env: { XXT_TIMERS: 'off' } })
})
afterAll(() => cloud?.stop())

const { appeal, create, noticesOf } = appealCalls(() => cloud)
const setClock = (now: string) => cloud.local('/local/clock', { now })
const stored = async (id: string) => (await readCollection(cloud, 'appeals')).find(({ _id }) => _id === id)

const accepted = async (rider: string): Promise<string> => {
  const appealId = (await create(await newRider(cloud, rider), '站点欠我两个月工资')).appeal.id
  ok(await appeal(SOCIAL_WORKER, 'accept', { appealId }))
  return appealId
}

const toolsOf = async (appealId: string): Promise<CaseTools> =>
  ok(await appeal<CaseTools>(SOCIAL_WORKER, 'tools', { appealId }))

const colleagueOf = async (appealId: string, name: string): Promise<string> =>
  (await toolsOf(appealId)).colleagues.find((one) => one.name === name)?.id ?? ''

const fiveTimes = async (caller: string, path: string, input: unknown): Promise<Answer<Moved>[]> => {
  const requestId = randomUUID()
  const answers: Answer<Moved>[] = []
  for (let i = 0; i < 5; i += 1) answers.push(await appeal<Moved>(caller, path, input, requestId))
  for (const answer of answers) expect(ok(answer)).toEqual(answers[0]?.data)
  for (const { dbOps } of answers) expect(dbOps).toBeLessThanOrEqual(6)
  return answers
}

test('a case goes to a colleague with a note the person never sees, who hears of it once', async () => {
  const appealId = await accepted('hand-1')
  const colleagueId = await colleagueOf(appealId, '陈主任')
  const [first] = await fiveTimes(SOCIAL_WORKER, 'handOver', {
    appealId,
    colleagueId,
    note: '他只接晚上电话',
  })
  expect(first?.data).toMatchObject({ ownerName: '陈主任' })
  const person = ok(await appeal<Shown>('hand-1', 'get', { appealId })).appeal
  expect(JSON.stringify(person)).not.toContain('晚上电话')
  expect(person.steps.filter(({ told }) => told).at(-1)?.why).toBe('田老师转给了陈主任')
  const seen = ok(await appeal<StaffShown>(ADMIN, 'read', { appealId })).appeal
  expect(seen.notes).toMatchObject([{ byName: '田老师', text: '他只接晚上电话' }])
  const told = (await noticesOf(ADMIN)).filter(({ page }) => page.includes(appealId))
  expect(told.map(({ title }) => title)).toEqual(['有一件诉求转给了你'])
  const late = await appeal(SOCIAL_WORKER, 'reply', { appealId, text: '在吗' })
  expect(late.error?.code).toBe('APPEAL_TAKEN')
})

test('put back for everybody, taken again; nobody puts back what is not theirs', async () => {
  const appealId = await accepted('release-1')
  const wrong = await appeal(SOCIAL_WORKER, 'substitute', { appealId })
  expect(wrong.error?.code).toBe('APPEAL_TAKEN')
  await fiveTimes(SOCIAL_WORKER, 'release', { appealId, why: '我要休假' })
  expect(await stored(appealId)).toMatchObject({ state: 'submitted', owner: null })
  const free = ok(await appeal<Inbox>(ADMIN, 'inbox', { box: 'free' }))
  expect(free.rows.map(({ id }) => id)).toContain(appealId)
  ok(await appeal(ADMIN, 'accept', { appealId }))
})

test('who is away has a box, and a colleague stands in', async () => {
  const appealId = await accepted('away-1')
  const { colleagues } = await toolsOf(appealId)
  const me = colleagues.find(({ mine }) => mine)?.id
  const absence = { colleagueId: me, from: '2026-12-10', to: '2026-12-11', substituteId: null }
  const saved = ok(
    await cloud.call<{ absence: { id: string } }>('caseload', SOCIAL_WORKER, 'saveAbsence', absence),
  )
  const box = ok(await appeal<Inbox>(ADMIN, 'inbox', { box: 'absent' }))
  expect(box.rows.map(({ id }) => id)).toContain(appealId)
  expect(box.counts.absent).toBeGreaterThan(0)
  await fiveTimes(ADMIN, 'substitute', { appealId })
  expect(await stored(appealId)).toMatchObject({ owner: ADMIN })
  ok(await cloud.call('caseload', SOCIAL_WORKER, 'endAbsence', { absenceId: saved.absence.id }))
})

test('two of one person become one: both told, and what is said to the ended one lands in the other', async () => {
  const older = await accepted('merge-1')
  const newer = (await create('merge-1', '还是工资的事')).appeal.id
  await fiveTimes(SOCIAL_WORKER, 'merge', { appealId: newer, otherId: older })
  expect(await stored(newer)).toMatchObject({ state: 'closed', closedBy: 'merge', mergedInto: older })
  const said = ok(await appeal<Shown>('merge-1', 'send', { appealId: newer, text: '发到旧的里' })).appeal
  expect(said.id).toBe(older)
  expect(said.messages.at(-1)?.text).toBe('发到旧的里')
  expect(said.messages.filter(({ attachment }) => attachment?.kind === 'merged')).toHaveLength(1)
  expect((await noticesOf('merge-1')).map(({ title }) => title)).toContain('两件事并成了一件')
  const strangers = await accepted('merge-2')
  const wrong = await appeal(SOCIAL_WORKER, 'merge', { appealId: strangers, otherId: older })
  expect(wrong.error).toMatchObject({ code: 'BAD_INPUT', field: 'otherId' })
})

test('messages sent while two are merged all arrive, wherever they land', async () => {
  const older = await accepted('merge-3')
  const newer = (await create('merge-3', '同一件')).appeal.id
  const texts = Array.from({ length: 4 }, (_, n) => `第 ${n} 句`)
  const all = await Promise.all([
    ...texts.map((text) => appeal('merge-3', 'send', { appealId: newer, text })),
    appeal(SOCIAL_WORKER, 'merge', { appealId: older, otherId: newer }),
  ])
  for (const answer of all) ok(answer)
  const both = [await stored(older), await stored(newer)]
  const lines = both.flatMap((one) => one?.thread.filter(({ speaker }) => speaker === 'person') ?? [])
  expect(lines).toHaveLength(2 + texts.length)
  expect(both[0]).toMatchObject({ waitingSince: expect.any(String) })
  expect(await brokenInvariants(cloud)).toEqual([])
})

test('opened by phone number: nobody but its person finds it, once the number is theirs', async () => {
  const input = { phone: '13955550001', text: '群里说他被扣了五百', consent: '群里回了同意' }
  const [made] = await fiveTimes(SOCIAL_WORKER, 'openFor', input)
  const appealId = made?.data.appealId
  expect(JSON.stringify(await stored(appealId ?? ''))).not.toMatch(/13955550001|五百/)
  expect((await appeal('phone-1', 'get', { appealId })).error?.code).toBe('NOT_FOUND')
  ok(await appeal(SOCIAL_WORKER, 'reply', { appealId, text: '我先帮你问站点' }))
  await cloud.bindPhone('phone-1', '13955550001')
  const mine = ok(await appeal<Mine>('phone-1', 'listMine')).appeals
  expect(mine.map(({ id }) => id)).toEqual([appealId])
  await cloud.local('/local/timer/timer-appeals', {})
  expect((await noticesOf('phone-1')).map(({ title }) => title).sort()).toEqual(
    ['社工回复你了', '社工替你记下了一件事'].sort(),
  )
  expect(await brokenInvariants(cloud)).toEqual([])
})

test('three tries on three days end a case apart from the solved; a word of the person starts over', async () => {
  const appealId = await accepted('tries-1')
  ok(await appeal(SOCIAL_WORKER, 'reply', { appealId, text: '哪个站点？', asks: true }))
  const early = await appeal(SOCIAL_WORKER, 'closeByTries', { appealId })
  expect(early.error?.code).toBe('APPEAL_STEP_NOT_ALLOWED')
  for (const day of ['10', '11', '14']) {
    await setClock(`2026-12-${day}T15:00:00+08:00`)
    await fiveTimes(SOCIAL_WORKER, 'addTry', { appealId, way: 'phone' })
  }
  await fiveTimes(SOCIAL_WORKER, 'closeByTries', { appealId })
  const closed = ok(await appeal<Shown>('tries-1', 'get', { appealId })).appeal
  expect(closed).toMatchObject({ state: 'closed', closedBy: 'tries', canReopen: true, canRate: true })
  ok(await appeal('tries-1', 'rate', { appealId, stars: 2, words: '没人等我' }))
  const twice = await appeal('tries-1', 'rate', { appealId, stars: 5 })
  expect(twice.error?.code).toBe('APPEAL_STEP_NOT_ALLOWED')
  ok(await appeal<Shown>('tries-1', 'reopen', { appealId, text: '我在，手机坏了' }))
  expect(await stored(appealId)).toMatchObject({ state: 'reopened', owner: null, reopenedCount: 1 })
  const counts = ok(await cloud.call<Statistics>('caseload', ADMIN, 'statistics', { span: 'month' }))
  expect(counts.total).toBe(counts.byState.reduce((sum, { count }) => sum + count, 0))
  expect(counts).toMatchObject({ reopened: 1, closed: { merged: 2 }, ratings: [0, 1, 0, 0, 0] })
  await setClock(NOON)
})

test('a handler never rates their own work', async () => {
  const appealId = (await create(SOCIAL_WORKER, '我自己也被罚了')).appeal.id
  ok(await appeal(SOCIAL_WORKER, 'accept', { appealId }))
  ok(await appeal(SOCIAL_WORKER, 'close', { appealId, solved: true }))
  expect((await appeal(SOCIAL_WORKER, 'rate', { appealId, stars: 5 })).error?.code).toBe('NOT_ALLOWED')
})

test('a lawyer sees what was agreed to and nothing else, and gives it back with a result', async () => {
  const appealId = await accepted('refer-1')
  const proposal = {
    appealId,
    partner: 'lawyer',
    partnerName: '何律师',
    summary: '欠薪两个月，想知道能不能仲裁',
    fields: ['summary', 'category', 'phone', 'thread'],
  }
  await fiveTimes(SOCIAL_WORKER, 'propose', proposal)
  const referralId = (await stored(appealId))?.referrals[0]?.id
  const early = await appeal(SOCIAL_WORKER, 'moveReferral', { appealId, referralId, to: 'sent' })
  expect(early.error?.code).toBe('APPEAL_STEP_NOT_ALLOWED')
  const read = () => cloud.call<Partner>('referral', LAWYER, 'read', { appealId, referralId })
  expect((await read()).error?.code).toBe('NOT_FOUND')
  const more = { appealId, referralId, agree: true, fields: ['evidence'] }
  expect((await appeal('refer-1', 'answerReferral', more)).error?.code).toBe('BAD_INPUT')
  ok(await appeal('refer-1', 'answerReferral', { ...more, fields: ['summary', 'category'] }))
  await fiveTimes(SOCIAL_WORKER, 'moveReferral', { appealId, referralId, to: 'sent' })
  const list = ok(await cloud.call<Referrals>('referral', LAWYER, 'list', null)).rows
  expect(list.map((row) => row.referralId)).toContain(referralId)
  const shown = ok(await read()).referral
  expect(shown).toMatchObject({ summary: proposal.summary, category: 'pay', phone: null, messages: null })
  expect(JSON.stringify([list, shown])).not.toMatch(/refer-1"|欠我两个月工资/)
  expect((await appeal(LAWYER, 'read', { appealId })).error?.code).toBe('NOT_ALLOWED')
  const answer = (to: string, words?: string) =>
    cloud.call('referral', LAWYER, 'answer', { appealId, referralId, to, words })
  ok(await answer('accepted'))
  expect((await answer('returned')).error?.code).toBe('BAD_INPUT')
  ok(await answer('returned', '可以申请仲裁，材料单已给本人'))
  expect(await stored(appealId)).toMatchObject({ state: 'working', desk: null })
  expect((await read()).error?.code).toBe('NOT_FOUND')
  const person = ok(await appeal<Shown>('refer-1', 'get', { appealId })).appeal
  expect(person.referrals[0]?.steps.at(-1)).toMatchObject({
    to: 'returned',
    words: '可以申请仲裁，材料单已给本人',
  })
})

test('found by alias, by code and by words; the answer says what was searched', async () => {
  const appealId = await accepted('search-1')
  ok(await appeal('search-1', 'send', { appealId, text: '那天下着暴雨' }))
  const search = async (text: string) =>
    ok(await appeal<{ rows: { id: string }[]; covers: string }>(SOCIAL_WORKER, 'search', { text }))
  const alias = (await stored(appealId))?.alias ?? ''
  for (const text of [alias, alias.slice(3), appealId.slice(0, 6), '暴雨']) {
    const { rows, covers } = await search(text)
    expect(rows.map(({ id }) => id)).toContain(appealId)
    expect(covers).not.toBe('')
  }
})

test('nobody’s OPENID or number leaves the cloud in any answer about cases', async () => {
  const appealId = await accepted('hidden-1')
  const staff = await Promise.all([
    appeal(ADMIN, 'read', { appealId }),
    appeal(ADMIN, 'tools', { appealId }),
    appeal(ADMIN, 'readEvidence', { appealId }),
    ...['waiting', 'free', 'mine', 'all', 'closed', 'overdue', 'soon', 'absent'].map((box) =>
      appeal(ADMIN, 'inbox', { box }),
    ),
    cloud.call('caseload', ADMIN, 'listAbsences', null),
    cloud.call('caseload', ADMIN, 'listCanned', null),
    appeal('hidden-1', 'get', { appealId }),
    appeal('hidden-1', 'listMine'),
  ])
  const people = (await readCollection(cloud, 'people')).map(({ _id }) => `"${_id}"`)
  const text = JSON.stringify(staff.map(ok))
  for (const secret of [...people, `"${SOCIAL_WORKER}"`, `"${ADMIN}"`]) expect(text).not.toContain(secret)
  expect(text).not.toMatch(/"1\d{10}"/)
})
