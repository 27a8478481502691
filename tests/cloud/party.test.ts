import { randomUUID } from 'node:crypto'
import type { ProcedureDescription } from '../../config/functions/describe-api'
import type { MyParty, PartyFile, PartyRow } from '../../domain/party/schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { ADMIN, NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { CARD, ok, REVIEWER, servingCalls } from './serving-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

const { party, checkInIdOf } = servingCalls(() => cloud)
/** One of every role but the reviewer's, and a rider. */
const VIEWERS = [
  SOCIAL_WORKER,
  ADMIN,
  'local-zhou',
  'local-cashier',
  'local-doctor',
  'local-lawyer',
  'local-carer',
  'another-rider',
]
const mine = async (openid: string) => ok(await party<MyParty>(openid, 'mine'))
const handIn = async (name: string) => {
  const openid = await newRider(cloud, name)
  ok(await party(openid, 'checkIn', CARD))
  return { openid, id: await checkInIdOf(openid) }
}
const review = (id: string, step: string, note = '') => party(REVIEWER, 'review', { id, review: step, note })

test('the green channel: handed in, checked, answered, placed; its person sees who, when and what next', async () => {
  const { openid, id } = await handIn('party-whole')
  expect(await mine(openid)).toMatchObject({
    state: 'submitted',
    bring: expect.arrayContaining(['身份证']),
    missing: [expect.stringContaining('核对')],
    channel: [{ state: 'done' }, { state: 'now' }, { state: 'ahead' }, { state: 'ahead' }],
  })
  ok(await review(id, 'verify'))
  ok(await review(id, 'reply', '原支部同意'))
  ok(await review(id, 'place', '均隆街流动党员党小组'))
  const done = await mine(openid)
  expect(done).toMatchObject({ state: 'placed', missing: [], bring: [] })
  expect(done.channel.map(({ byName, note }) => [byName, note])).toEqual([
    [null, null],
    ['刘书记', null],
    ['刘书记', '原支部同意'],
    ['刘书记', '均隆街流动党员党小组'],
  ])
  const notices = (await readCollection(cloud, 'notices')).filter((notice) => notice.openid === openid)
  expect(notices).toHaveLength(3)
  for (const notice of notices) expect(`${notice.title}${notice.body}`).not.toMatch(/党/)
})

test('asked back it is handed in again; refused it needs a reason; no step is skipped', async () => {
  const { openid, id } = await handIn('party-asked')
  expect((await review(id, 'place', '一组')).error?.code).toBe('PARTY_STEP_NOT_ALLOWED')
  expect((await review(id, 'ask')).error).toMatchObject({ code: 'BAD_INPUT', field: 'note' })
  ok(await review(id, 'ask', '请补介绍信'))
  expect(await mine(openid)).toMatchObject({ state: 'asked', said: '请补介绍信' })
  ok(await party(openid, 'checkIn', { ...CARD, wishes: '补好了' }))
  ok(await review(id, 'refuse', '原支部查无此人'))
  expect(await mine(openid)).toMatchObject({ state: 'refused', said: '原支部查无此人' })
})

test('a replay changes nothing, another input under the same request id is refused', async () => {
  const openid = await newRider(cloud, 'party-replay')
  const requestId = randomUUID()
  const answers = []
  for (let n = 0; n < 5; n += 1) answers.push(ok(await party(openid, 'checkIn', CARD, requestId)))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  const other = await party(openid, 'checkIn', { ...CARD, name: '别人' }, requestId)
  expect(other.error?.code).toBe('REQUEST_ID_REUSED')
  const id = await checkInIdOf(openid)
  const step = randomUUID()
  const input = { id, review: 'verify', note: '' }
  for (let n = 0; n < 5; n += 1) ok(await party(REVIEWER, 'review', input, step))
  const record = (await readCollection(cloud, 'party_check_ins')).find(({ _id }) => _id === id)
  expect(record?.steps).toHaveLength(2)
})

test('every look leaves a row its person sees; nothing readable lies in the database', async () => {
  const { openid, id } = await handIn('party-looked')
  ok(await party<{ rows: PartyRow[] }>(REVIEWER, 'list', { list: 'waiting' }))
  const file = ok(await party<PartyFile>(REVIEWER, 'read', { id }))
  expect(file.card.branch).toBe(CARD.branch)
  expect((await mine(openid)).readers).toMatchObject([{ byName: '刘书记' }, { byName: '刘书记' }])
  const stored = JSON.stringify(
    (await readCollection(cloud, 'party_check_ins')).find(({ _id }) => _id === id),
  )
  for (const word of [CARD.name, CARD.branch, CARD.phone, CARD.wishes]) expect(stored).not.toContain(word)
})

test('taken back it is gone for the reviewer; deleted it holds no word, and one may come again', async () => {
  const { openid, id } = await handIn('party-back')
  ok(await party(openid, 'withdraw', { erase: false }))
  expect((await party(REVIEWER, 'read', { id })).error?.code).toBe('NOT_FOUND')
  const { rows } = ok(await party<{ rows: PartyRow[] }>(REVIEWER, 'list', { list: 'all' }))
  expect(rows.map((row) => row.id)).not.toContain(id)
  expect((await review(id, 'verify')).error?.code).toBe('PARTY_STEP_NOT_ALLOWED')
  ok(await party(openid, 'withdraw', { erase: true }))
  expect(await mine(openid)).toMatchObject({ state: 'withdrawn', card: null })
  ok(await party(openid, 'checkIn', CARD))
  expect(await mine(openid)).toMatchObject({ state: 'submitted' })
})

test('nobody but the person and the reviewer learns of it, whatever procedure they ask', async () => {
  const { openid, id } = await handIn('party-secret')
  const described = await cloud.local<{ procedures: ProcedureDescription[] } | ProcedureDescription[]>(
    '/local/api',
  )
  const api = Array.isArray(described) ? described : described.procedures
  const INPUTS = [
    { id, list: 'all', page: 0, week: 0 },
    { id, list: 'open', page: 0, stationId: 'u-shanli' },
  ]
  const SECRETS = [CARD.name, CARD.branch, CARD.phone, CARD.wishes, id]
  const told: string[] = []
  for (const { function: fn, path, kind } of api) {
    if (kind !== 'query') continue
    const looks = VIEWERS.flatMap((viewer) => INPUTS.map((input) => ({ viewer, input })))
    const answers = await Promise.all(looks.map(({ viewer, input }) => cloud.call(fn, viewer, path, input)))
    for (const [index, { data }] of answers.entries()) {
      const text = JSON.stringify(data ?? null)
      if (SECRETS.some((secret) => text.includes(secret)))
        told.push(`${fn}.${path} to ${looks[index]?.viewer}`)
    }
  }
  expect(told).toEqual([])
  expect((await mine(openid)).card).toMatchObject({ branch: CARD.branch })
}, 60_000)

test('with the account every word of it goes', async () => {
  const { openid, id } = await handIn('party-erased')
  const { data } = await cloud.call<{ parts: number }>('person', openid, 'export', {})
  const lines: string[] = []
  for (let part = 0; part <= data.parts; part += 1) {
    const exported = await cloud.call('person', openid, 'export', { part })
    lines.push(JSON.stringify(exported.data))
  }
  expect(lines.join('')).toContain(CARD.branch)
  ok(await cloud.call('person', openid, 'erase', { sure: true }))
  const left = (await readCollection(cloud, 'party_check_ins')).map(({ _id }) => _id)
  expect(left).not.toContain(id)
})
