import { randomUUID } from 'node:crypto'
import type { AuditView, ZListAuditOutput } from '../../domain/person/audit-schema'
import type { PersonExport } from '../../domain/person/export-schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { listSlots, NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { appealCalls, type Inbox, ok, QUESTION, type Shown, type StaffShown } from './appeal-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

const { appeal, create } = appealCalls(() => cloud)

const exportOf = async (openid: string, page = 0) => {
  const answer = await cloud.call<PersonExport>('person', openid, 'export', { page })
  expect(answer.dbOps).toBeLessThanOrEqual(6)
  return ok(answer)
}

const auditOf = async (openid: string): Promise<AuditView[]> =>
  ok(await cloud.call<ReturnType<typeof ZListAuditOutput.parse>>('person', openid, 'listAudit', {})).rows

/** A rider who has used everything there is: a bottle, a haircut, an appeal that was read and answered. */
const livelyRider = async (name: string): Promise<{ openid: string; appealId: string }> => {
  const openid = await newRider(cloud, name)
  await cloud.call('water', openid, 'take', { freezerId: 'u1' })
  const free = (await listSlots(cloud, openid)).slots.find((slot) => slot.left > 0)
  ok(await cloud.call('booking', openid, 'create', { slotId: free?.id }))
  const appealId = (await create(openid, `${QUESTION}，我是${name}`)).appeal.id
  ok(await appeal<StaffShown>(SOCIAL_WORKER, 'read', { appealId }))
  ok(await appeal<StaffShown>(SOCIAL_WORKER, 'reply', { appealId, text: `可以，${name}，我来陪你办` }))
  return { openid, appealId }
}

test('an export holds all there is about the caller and not a word about anybody else', async () => {
  const mine = await livelyRider('export-mine')
  const theirs = await livelyRider('export-theirs')
  const data = await exportOf(mine.openid)
  expect(data).toMatchObject({ phone: { masked: expect.stringContaining('****') }, more: false })
  expect(data.waterDays).toMatchObject([{ taken: 1, picks: [{ freezerId: 'u1' }] }])
  expect(data.bookings).toMatchObject([{ programmeId: 'haircut', state: 'claiming' }])
  expect(data.appeals).toHaveLength(1)
  expect(data.appeals[0]?.messages.map(({ speaker, text }) => [speaker, text])).toEqual([
    ['person', `${QUESTION}，我是export-mine`],
    ['worker', '可以，export-mine，我来陪你办'],
  ])
  expect(data.appeals[0]?.steps.map(({ to }) => to)).toEqual(['submitted', 'accepted', 'answered'])
  expect(data.notices).toMatchObject([{ title: '社工回复你了' }])
  expect(data.audit).toMatchObject([{ byName: '田老师', what: 'appeal.read', record: mine.appealId }])
  const text = JSON.stringify(data)
  for (const foreign of [theirs.openid, theirs.appealId, SOCIAL_WORKER]) expect(text).not.toContain(foreign)
})

test('a stranger exports nothing and leaves nothing', async () => {
  const data = await exportOf('export-stranger')
  const { profile, at, ...rest } = data
  expect(rest).toEqual({
    knownSince: null,
    phone: null,
    bookings: [],
    waterDays: [],
    appeals: [],
    notices: [],
    audit: [],
    others: [],
    parts: expect.any(Number),
    more: false,
  })
  expect(profile.phoneMasked).toBeNull()
  expect(at).toMatch(/^2026-12-10T12:/)
  expect(data.parts).toBeGreaterThan(0)
  for (let part = 1; part <= data.parts; part += 1) {
    const answer = await cloud.call<PersonExport>('person', 'export-stranger', 'export', { part })
    expect(answer.dbOps).toBeLessThanOrEqual(6)
    expect(ok(answer).others.flatMap(({ lines }) => lines)).toEqual([])
  }
})

test('a long thread goes on over the pages, every line once and in order', async () => {
  const openid = 'export-talker'
  const { appeal: opened } = await create(openid, '第 0 句')
  const COUNT = 119
  for (let n = 1; n <= COUNT; n += 1) {
    ok(await appeal<Shown>(openid, 'send', { appealId: opened.id, text: `第 ${n} 句` }))
  }
  const second = '另一件事'
  await create(openid, second)
  const [first, next] = [await exportOf(openid), await exportOf(openid, 1)]
  expect([first.more, next.more]).toEqual([true, false])
  const texts = [...first.appeals, ...next.appeals]
    .filter(({ id }) => id === opened.id)
    .flatMap(({ messages }) => messages.map(({ text }) => text))
  expect(texts.length).toBe(COUNT + 1)
  expect(texts).toEqual(Array.from({ length: COUNT + 1 }, (_, n) => `第 ${n} 句`))
  expect(next.appeals[0]?.steps).toEqual([])
}, 60_000)

test('a person sees who read their appeal, newest first, and nobody else sees it', async () => {
  const { openid, appealId } = await livelyRider('audited')
  await cloud.local('/local/clock', { now: '2026-12-10T12:40:00+08:00' })
  ok(await appeal<StaffShown>(SOCIAL_WORKER, 'read', { appealId }, randomUUID()))
  const rows = await auditOf(openid)
  expect(rows.map(({ what, byName, record }) => [what, byName, record])).toEqual([
    ['appeal.read', '田老师', appealId],
    ['appeal.read', '田老师', appealId],
  ])
  expect(rows[0]?.at.slice(0, 16)).toBe('2026-12-10T12:40')
  expect(JSON.stringify(rows)).not.toContain(SOCIAL_WORKER)
  expect(await auditOf('audit-stranger')).toEqual([])
  await cloud.local('/local/clock', { now: NOON })
})

test('words shown in a list are a read as well, told once a day however often the list is opened', async () => {
  const openid = 'previewed'
  const appealId = (await create(openid)).appeal.id
  const inbox = async () => {
    const answer = await appeal<Inbox>(SOCIAL_WORKER, 'inbox', { box: 'waiting' })
    expect(answer.dbOps).toBeLessThanOrEqual(6)
    return ok(answer).rows.find(({ id }) => id === appealId)
  }
  expect((await inbox())?.preview).toContain('公租房')
  await inbox()
  expect(await auditOf(openid)).toMatchObject([
    { what: 'appeal.preview', byName: '田老师', record: appealId },
  ])
})

test.each([
  ['export', { page: -1 }],
  ['export', { page: { $gt: 0 } }],
  ['listAudit', { page: 1.5 }],
  ['erase', { sure: false }],
  ['erase', {}],
])('%s %j is refused as input before anything is read', async (path, input) => {
  const answer = await cloud.call('person', 'attacker', path, input)
  expect(answer.error).toMatchObject({ code: 'BAD_INPUT' })
  expect(answer.dbOps).toBe(0)
})
