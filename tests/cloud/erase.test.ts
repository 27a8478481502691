import { randomUUID } from 'node:crypto'
import { COLLECTIONS, type CollectionName } from '../../cloudfunctions/_kit/collections'
import type { PersonExport } from '../../domain/person/export-schema'
import type { Profile } from '../../domain/person/schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { listSlots, NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { appealCalls, type Created, type Inbox, type Notices, ok, type StaffShown } from './appeal-calls'
import { desk, finish, newReport } from './report-calls'

const WORDS = '我叫李四，站点扣了我三百块罚款'
const KINDS = ['fail', 'kill-after'] as const

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  await cloud.call('water', 'local-zhou', 'refill', { freezerId: 'u1', bottles: 100 })
})
afterAll(() => cloud.stop())

const { appeal, create } = appealCalls(() => cloud)

const erase = (openid: string, requestId: string = randomUUID()) =>
  cloud.call<{ erased: true }>('person', openid, 'erase', { sure: true }, { requestId })

const book = async (openid: string): Promise<string> => {
  const free = (await listSlots(cloud, openid)).slots.find((slot) => slot.left > 0)
  ok(await cloud.call('booking', openid, 'create', { slotId: free?.id }))
  return free?.id ?? ''
}

const livelyRider = async (name: string) => {
  const openid = await newRider(cloud, name)
  ok(await cloud.call('person', openid, 'saveProfile', { occupation: 'courier', platform: '顺丰' }))
  ok(await cloud.call('water', openid, 'take', { freezerId: 'u1' }))
  ok(await cloud.call('water', 'local-zhou', 'refill', { freezerId: 'u1', bottles: 1 }))
  const slotId = await book(openid)
  const appealId = (await create(openid, WORDS)).appeal.id
  ok(await appeal<StaffShown>(SOCIAL_WORKER, 'read', { appealId }))
  ok(await appeal<StaffShown>(SOCIAL_WORKER, 'reply', { appealId, text: '李四别急，我来问' }))
  return { openid, slotId, appealId }
}

const namedIn = async (openid: string): Promise<string[]> => {
  const named: string[] = []
  for (const name of Object.keys(COLLECTIONS) as CollectionName[]) {
    if (JSON.stringify(await readCollection(cloud, name)).includes(openid)) named.push(name)
  }
  return named
}

/** Everything that must be true once a person is forgotten. */
const expectForgotten = async (openid: string, slotId: string, appealId: string): Promise<void> => {
  for (const name of ['people', 'phones', 'notices', 'appeals', 'audit', 'erasures'] as const) {
    expect({ name, found: JSON.stringify(await readCollection(cloud, name)).includes(openid) }).toEqual({
      name,
      found: false,
    })
  }
  const kept = (await readCollection(cloud, 'appeals')).find(({ _id }) => _id === appealId)
  expect(kept).toMatchObject({ state: 'closed', waitingSince: null, alias: '已注销' })
  expect(kept?.thread.map(({ sealed }) => sealed)).toEqual([null, null])
  const slot = (await readCollection(cloud, 'slots')).find(({ _id }) => _id === slotId)
  expect(slot?.holders.filter(({ u }) => u === openid)).toEqual([])
}

test('a person who asks is forgotten: nothing names them, no word is left, the place is free again', async () => {
  const { openid, slotId, appealId } = await livelyRider('goes-for-good')
  const other = await livelyRider('stays')
  expect((await erase(openid)).data).toEqual({ erased: true })
  await expectForgotten(openid, slotId, appealId)
  const data = ok(await cloud.call<PersonExport>('person', openid, 'export', {}))
  expect(data).toMatchObject({ phone: null, knownSince: null, appeals: [], notices: [], audit: [] })
  expect(data.bookings.map(({ state }) => state)).toEqual(['cancelled'])
  expect(await brokenInvariants(cloud, false)).toEqual([])
  const kept = ok(await cloud.call<PersonExport>('person', other.openid, 'export', {}))
  expect(kept.profile.phoneMasked).toContain('****')
  expect(kept.appeals[0]?.messages.map(({ text }) => text)).toEqual([WORDS, '李四别急，我来问'])
  expect(kept.bookings[0]?.state).not.toBe('cancelled')
})

/**
 * Where an OPENID may stay, and why: a limit of a day, month or meal is counted under it, so that nobody gets a second
 * share by being forgotten in between. What was written or chosen there is gone.
 */
const COUNTED_BY = ['bookings', 'redemptions', 'water_days', 'limits']

test('whatever a person has done on the street, no collection names them afterwards but where a limit is counted', async () => {
  const { openid } = await livelyRider('everywhere')
  const reportId = await newReport(cloud, openid)
  await finish(cloud, reportId)
  ok(await cloud.call('report', openid, 'answer', { reportId, solved: false, note: '还是黑' }))
  const others = await newReport(cloud, 'another-reporter', { metres: null, text: '窨井盖翘了' })
  await desk(cloud, 'setObserver', { reportId, grid: '第二网格' })
  await finish(cloud, others)
  ok(await cloud.call('report', openid, 'answer', { reportId: others, solved: true }))
  const wish = { topic: 'meal', text: '食堂晚饭也开就好了' }
  ok(await cloud.call('need', openid, 'wish', wish))
  const { parts } = ok(await cloud.call<PersonExport>('person', openid, 'export', {}))
  const exported = await Promise.all(
    Array.from({ length: parts }, (_, part) =>
      cloud.call<PersonExport>('person', openid, 'export', { part }),
    ),
  )
  expect(JSON.stringify(exported)).toContain('我上报、处理或确认过的')
  expect(await namedIn(openid)).toEqual(expect.arrayContaining(['observers', 'people', 'reports', 'wishes']))
  ok(await erase(openid))
  expect((await namedIn(openid)).filter((name) => !COUNTED_BY.includes(name))).toEqual([])
  const reports = await readCollection(cloud, 'reports')
  const own = reports.find(({ _id }) => _id === reportId)
  expect(own?.openid).toMatch(/^erased:/)
  expect(own?.history.map(({ by }) => by)).toContain(own?.openid)
  expect(reports.find(({ _id }) => _id === others)?.history.at(-1)?.by).toBe(own?.openid)
  expect(await brokenInvariants(cloud, false)).toEqual([])
}, 60_000)

test('staff find the case closed and empty; nobody can read, answer or reopen it', async () => {
  const { openid, appealId } = await livelyRider('read-afterwards')
  ok(await erase(openid))
  const shown = ok(await appeal<StaffShown>(SOCIAL_WORKER, 'read', { appealId })).appeal
  expect(shown).toMatchObject({ alias: '已注销', phoneMasked: null, occupation: null, canReply: false })
  expect(shown.messages.every(({ text }) => text === '内容已按本人要求删除')).toBe(true)
  const reply = await appeal(SOCIAL_WORKER, 'reply', { appealId, text: '还在吗' })
  expect(reply.error?.code).toBe('APPEAL_STEP_NOT_ALLOWED')
  expect((await appeal(openid, 'get', { appealId })).error?.code).toBe('NOT_FOUND')
  const inbox = ok(await appeal<Inbox>(SOCIAL_WORKER, 'inbox', { box: 'closed' }))
  expect(JSON.stringify(inbox)).not.toContain('李四')
  await cloud.local('/local/timer/timer-appeals', {})
  expect(ok(await cloud.call<Notices>('notice', openid, 'list', null)).notices).toEqual([])
})

test('a late twin of the request removes nothing of what the person has made since', async () => {
  const { openid } = await livelyRider('comes-back')
  const requestId = randomUUID()
  const first = await erase(openid, requestId)
  await cloud.bindPhone(openid, '13700000001')
  await create(openid, '我又来了')
  for (let n = 0; n < 3; n += 1) expect((await erase(openid, requestId)).data).toEqual(first.data)
  const profile = ok(await cloud.call<Profile>('person', openid, 'get'))
  expect(profile.phoneMasked).toBe('137****0001')
  const data = ok(await cloud.call<PersonExport>('person', openid, 'export', {}))
  expect(data.appeals.map(({ state }) => state)).toEqual(['submitted'])
})

test('a forgotten number can be registered by somebody else', async () => {
  await cloud.bindPhone('old-owner', '13700000002')
  ok(await erase('old-owner'))
  await cloud.bindPhone('new-owner', '13700000002')
  expect((await readCollection(cloud, 'phones')).some(({ openid }) => openid === 'new-owner')).toBe(true)
})

test('broken at every database operation, the repeated call forgets all the same', async () => {
  const whole = await livelyRider('whole')
  const { dbOps } = await erase(whole.openid)
  expect(dbOps).toBeGreaterThan(8)
  for (let nth = 1; nth <= dbOps; nth += 1) {
    for (const kind of KINDS) {
      const { openid, slotId, appealId } = await livelyRider(`erase-${nth}-${kind}`)
      const requestId = randomUUID()
      await cloud.local('/local/faults', [{ function: 'person', nth, kind, times: 1 }])
      await erase(openid, requestId)
      await cloud.local('/local/faults', [])
      expect({ nth, kind, error: (await erase(openid, requestId)).error }).toEqual({ nth, kind })
      await expectForgotten(openid, slotId, appealId)
    }
  }
  expect(await brokenInvariants(cloud, false)).toEqual([])
}, 240_000)

test('an erasure nobody repeats is finished by the timer, and spares what came afterwards', async () => {
  const { openid, slotId, appealId } = await livelyRider('left-alone')
  await cloud.local('/local/faults', [{ function: 'person', nth: 6, kind: 'kill-before', times: 1 }])
  expect((await erase(openid)).ok).toBe(false)
  await cloud.local('/local/faults', [])
  await cloud.local('/local/clock', { now: '2026-12-10T12:10:00+08:00' })
  const later = ok(await appeal<Created>(openid, 'create', { text: '新的一件事' })).appeal.id
  await cloud.local('/local/timer/timer-catchup', {})
  const appeals = await readCollection(cloud, 'appeals')
  expect(appeals.find(({ _id }) => _id === appealId)).toMatchObject({ alias: '已注销', state: 'closed' })
  expect(appeals.find(({ _id }) => _id === later)).toMatchObject({ openid, state: 'submitted' })
  expect((await readCollection(cloud, 'phones')).some((phone) => phone.openid === openid)).toBe(false)
  expect((await readCollection(cloud, 'erasures')).every(({ doneAt }) => doneAt !== null)).toBe(true)
  const slot = (await readCollection(cloud, 'slots')).find(({ _id }) => _id === slotId)
  expect(slot?.holders.some(({ u }) => u === openid)).toBe(false)
})
