import { randomUUID } from 'node:crypto'
import type {
  AssistanceFile,
  AssistanceInbox,
  AssistanceRow,
  MyAssistanceList,
} from '../../domain/assistance/schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { NOON_SHIFT, ok, SUPERVISOR, sceneOf, servingCalls } from './serving-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

const { assistance, duty, onRoster } = servingCalls(() => cloud)
const WISH = {
  whom: 'disabledRider',
  need: 'hospital',
  text: '腿不方便，周五要去复查',
  name: '小何',
  forOther: null,
}
const mine = async (openid: string) => ok(await assistance<MyAssistanceList>(openid, 'mine')).requests
const setClock = (now: string) => cloud.local('/local/clock', { now })
const runTimer = () => cloud.local('/local/timer/timer-serving', {})
const asked = async (name: string) => {
  const openid = await newRider(cloud, name)
  const { id } = ok(await assistance<{ id: string }>(openid, 'ask', WISH))
  return { openid, id }
}

test('from asking to done: taken, step by step, done, and the person has the last word', async () => {
  const { openid, id } = await asked('help-whole')
  // Thursday noon: to be taken on Friday, within one working day.
  expect(await mine(openid)).toMatchObject([
    { id, state: 'open', dueAt: expect.stringContaining('2026-12-11T') },
  ])
  ok(await assistance(SOCIAL_WORKER, 'take', { id }))
  ok(await assistance(SOCIAL_WORKER, 'addStep', { id, day: '2026-12-11', text: '约好周五早上接' }))
  ok(await assistance(SOCIAL_WORKER, 'finish', { id, text: '陪去看完了' }))
  ok(await assistance(openid, 'confirm', { id, solved: false, text: '药还没取' }))
  expect(await mine(openid)).toMatchObject([{ state: 'taken', dueAt: expect.stringContaining('2026-12') }])
  ok(await assistance(SOCIAL_WORKER, 'finish', { id, text: '药也取了' }))
  ok(await assistance(openid, 'confirm', { id, solved: true }))
  const [done] = await mine(openid)
  expect(done).toMatchObject({ state: 'confirmed', dueAt: null, ownerName: '田老师' })
  expect(done?.steps.map(({ to, text, byName }) => [to, text, byName])).toEqual([
    ['confirmed', null, null],
    ['done', '药也取了', '田老师'],
    ['taken', '药还没取', null],
    ['done', '陪去看完了', '田老师'],
    [null, '约好周五早上接', '田老师'],
    ['taken', null, '田老师'],
    ['open', null, null],
  ])
})

test('without a number it cannot be asked for oneself; asked twice with one request id it is one', async () => {
  expect((await assistance('help-nobody', 'ask', WISH)).error?.code).toBe('PHONE_NEEDED')
  const openid = await newRider(cloud, 'help-replay')
  const requestId = randomUUID()
  for (let n = 0; n < 5; n += 1) ok(await assistance(openid, 'ask', WISH, requestId))
  expect(await mine(openid)).toHaveLength(1)
  const other = await assistance(openid, 'ask', { ...WISH, text: '别的' }, requestId)
  expect(other.error?.code).toBe('REQUEST_ID_REUSED')
})

test('of ten workers and helpers who take one at once, one has it', async () => {
  const { id } = await asked('help-race')
  const takers = Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? SOCIAL_WORKER : SUPERVISOR))
  const answers = await Promise.all(takers.map((worker) => assistance(worker, 'take', { id })))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(new Set(answers.flatMap(({ error }) => error?.code ?? []))).toEqual(new Set(['ASSISTANCE_TAKEN']))
})

test('made by number it waits for its person: seen once they come with it, with who read it before', async () => {
  const phone = '13700000009'
  const input = { ...WISH, phone, agreed: true }
  const { forOther: _, ...given } = input
  const { id } = ok(await assistance<{ id: string }>(SOCIAL_WORKER, 'openFor', given))
  ok(await assistance(SOCIAL_WORKER, 'read', { id }))
  await cloud.bindPhone('help-came', phone)
  expect(await mine('help-came')).toMatchObject([{ id, state: 'open' }])
  const audit = (await readCollection(cloud, 'audit')).filter(({ record }) => record === id)
  expect(audit).toMatchObject([{ about: 'help-came', what: 'assistance.read' }])
})

test('asked for somebody who agreed: both see it, strangers do not, and nothing readable is stored', async () => {
  const asker = await newRider(cloud, 'help-asker')
  await cloud.bindPhone('help-friend', '13700000010')
  const wish = { ...WISH, forOther: { phone: '13700000010', agreed: true } }
  const { id } = ok(await assistance<{ id: string }>(asker, 'ask', wish))
  expect(await mine('help-friend')).toMatchObject([{ id, forOther: false }])
  expect(await mine(asker)).toMatchObject([{ id, forOther: true }])
  expect(await mine('help-stranger')).toEqual([])
  expect((await assistance('help-stranger', 'cancel', { id })).error?.code).toBe('NOT_FOUND')
  expect((await assistance('help-stranger', 'handled', { id })).error?.code).toBe('NOT_FOUND')
  const stored = JSON.stringify((await readCollection(cloud, 'assistance')).find(({ _id }) => _id === id))
  for (const word of [WISH.text, WISH.name, '13700000010']) expect(stored).not.toContain(word)
})

test('whoever has come to a running shift may take one and sees only what they handle', async () => {
  const helper = await onRoster('help-on-duty')
  const { id } = await asked('help-by-duty')
  expect((await assistance(helper, 'takeOnDuty', { id })).error?.code).toBe('ASSISTANCE_STEP_NOT_ALLOWED')
  const shiftId = NOON_SHIFT('2026-12-10')
  ok(await duty(helper, 'take', { shiftId }))
  const scene = await sceneOf(cloud, 'u-shanli')
  ok(await duty(helper, 'arrive', { shiftId, scene }))
  const { rows } = ok(await assistance<{ rows: AssistanceRow[] }>(helper, 'forHelper'))
  expect(rows.map((row) => row.id)).toContain(id)
  expect(JSON.stringify(rows)).not.toContain(WISH.text)
  ok(await assistance(helper, 'takeOnDuty', { id }))
  const file = ok(await assistance<AssistanceFile>(helper, 'handled', { id }))
  expect(file).toMatchObject({ mine: true, card: { text: WISH.text } })
  const { phone } = ok(await assistance<{ phone: string }>(helper, 'phone', { id }))
  expect(phone).toMatch(/^1\d{10}$/)
  ok(await assistance(helper, 'finish', { id, text: '送到了' }))
})

test('what is late is on the list and told to the supervisors once; handing over needs a colleague', async () => {
  const { id } = await asked('help-late')
  await setClock('2026-12-14T10:00:00+08:00')
  const { rows, counts } = ok(await assistance<AssistanceInbox>(SUPERVISOR, 'inbox', { list: 'overdue' }))
  expect(rows.find((row) => row.id === id)).toMatchObject({ overdue: true, state: 'open' })
  expect(counts.overdue).toBeGreaterThan(0)
  await runTimer()
  await runTimer()
  const told = (await readCollection(cloud, 'notices')).filter(
    ({ _id, openid }) => openid === SUPERVISOR && _id.startsWith(`assistance:${id}:`),
  )
  expect(told).toHaveLength(1)
  ok(await assistance(SOCIAL_WORKER, 'take', { id }))
  const file = ok(await assistance<AssistanceFile>(SOCIAL_WORKER, 'read', { id }))
  const colleague = file.colleagues.find(({ name }) => name === '苏老师')
  ok(await assistance(SOCIAL_WORKER, 'handOver', { id, colleagueId: colleague?.id, why: '我请假' }))
  expect((await assistance(SOCIAL_WORKER, 'finish', { id, text: '好了' })).error?.code).toBe('NOT_FOUND')
  ok(await assistance('local-su', 'addStep', { id, day: '2026-12-15', text: '打过电话' }))
  await setClock(NOON)
})

test('a worker’s look leaves a row its person sees', async () => {
  const { openid, id } = await asked('help-looked')
  ok(await assistance(SOCIAL_WORKER, 'read', { id }))
  const rows = (await readCollection(cloud, 'audit')).filter(({ about }) => about === openid)
  expect(rows).toMatchObject([{ byName: '田老师', what: 'assistance.read', record: id }])
})

test('with the account every word of it goes', async () => {
  const { openid, id } = await asked('help-erased')
  ok(await cloud.call('person', openid, 'erase', { sure: true }))
  const left = (await readCollection(cloud, 'assistance')).find(({ _id }) => _id === id)
  expect(left).toMatchObject({ sealed: null, viewers: [], state: 'cancelled', steps: [] })
  expect(JSON.stringify(left)).not.toContain(openid)
})
