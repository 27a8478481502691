import { randomUUID } from 'node:crypto'
import type { CorrectionView, DeskList, PlaceForDesk } from '../../domain/directory/desk-schema'
import type { DirectoryView } from '../../domain/directory/list-schema'
import { look, NO_WISHES } from '../../domain/directory/look'
import { somebody } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { NOON, SOCIAL_WORKER, STATION_KEEPER } from '../support/street'
import { editOf } from './directory-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())
afterEach(async () => {
  await cloud.local('/local/clock', { now: NOON })
  expect(await brokenInvariants(cloud, false)).toEqual([])
})

const list = async (openid = 'stranger') =>
  (await cloud.call<DirectoryView>('directory', openid, 'list')).data
const desk = async (placeId: string) =>
  (await cloud.call<PlaceForDesk>('directory', SOCIAL_WORKER, 'getPlace', { placeId })).data
const correct = (openid: string, input: object, requestId: string = randomUUID()) =>
  cloud.call<{ correctionId: string }>('directory', openid, 'correct', input, { requestId })

const save = (input: object, openid = SOCIAL_WORKER, requestId: string = randomUUID()) =>
  cloud.call<{ place: PlaceForDesk['place'] }>('directory', openid, 'savePlace', input, { requestId })

test('the whole list is one call and two operations: 6 scenes, 31 places, 101 services', async () => {
  const answer = await cloud.call<DirectoryView>('directory', 'stranger', 'list')
  expect(answer.dbOps).toBe(2)
  const { scenes, places, services, hours } = answer.data
  expect([scenes.length, places.length, services.length]).toEqual([6, 31, 101])
  expect(Buffer.byteLength(JSON.stringify(answer.data))).toBeLessThan(100_000)
  expect(hours.length).toBeLessThan(60)
  for (const { placeId, hours: index } of services) {
    expect(places.some(({ id }) => id === placeId)).toBe(true)
    expect(hours[index]).toBeDefined()
  }
})

const isOpen = async (serviceId: string, at: string): Promise<string | undefined> => {
  await cloud.local('/local/clock', { now: at })
  const answer = await list()
  return look(answer, NO_WISHES, { now: answer.now, here: null }).find(
    ({ service }) => service.id === serviceId,
  )?.open.state
}

test('open now: over midnight, between two meals, on a public holiday, on the day of a programme', async () => {
  expect(await isOpen('barbecue-1', '2026-12-11T01:59:00+08:00')).toBe('open')
  expect(await isOpen('barbecue-1', '2026-12-11T02:00:00+08:00')).toBe('closed')
  expect(await isOpen('rice-a-1', '2026-12-11T14:29:00+08:00')).toBe('open')
  expect(await isOpen('rice-a-1', '2026-12-11T15:00:00+08:00')).toBe('closed')
  expect(await isOpen('print-1', '2026-10-08T10:00:00+08:00')).toBe('open')
  expect(await isOpen('print-1', '2026-10-01T10:00:00+08:00')).toBe('closed')
  expect(await isOpen('free-haircut', '2026-12-15T10:00:00+08:00')).toBe('open')
  expect(await isOpen('free-haircut', '2026-12-16T10:00:00+08:00')).toBe('closed')
  expect(await isOpen('canteen-meal', '2026-12-16T12:30:00+08:00')).toBe('open')
})

test('favourites are a person’s own, repeatable, and seen by nobody else', async () => {
  const openid = somebody('fan')
  const set = (on: boolean, requestId?: string) =>
    cloud.call(
      'directory',
      openid,
      'setFavourite',
      { placeId: 'noodles-a', on },
      requestId ? { requestId } : {},
    )
  const requestId = randomUUID()
  for (let n = 0; n < 5; n += 1)
    expect((await set(true, requestId)).data).toEqual({ placeId: 'noodles-a', on: true })
  expect((await list(openid)).places.filter(({ favourite }) => favourite).map(({ id }) => id)).toEqual([
    'noodles-a',
  ])
  expect((await list()).places.some(({ favourite }) => favourite)).toBe(false)
  await set(false)
  expect((await list(openid)).places.some(({ favourite }) => favourite)).toBe(false)
  const unknown = await cloud.call('directory', openid, 'setFavourite', { placeId: 'u-shanli', on: true })
  expect(unknown.error).toMatchObject({ code: 'NOT_FOUND', field: 'placeId' })
})

test('a correction: once however often it is sent, decided once, answered once', async () => {
  const openid = somebody('reporter')
  const input = { placeId: 'noodles-a', serviceId: 'noodles-a-1', topic: 'price', text: '现在不打折了' }
  const requestId = randomUUID()
  const answers = [await correct(openid, input, requestId), await correct(openid, input, requestId)]
  expect(answers[0]?.data).toEqual(answers[1]?.data)
  expect((await correct(openid, { ...input, text: '别的' }, requestId)).error?.code).toBe('REQUEST_ID_REUSED')
  expect((await correct(openid, { ...input, serviceId: 'nobody' })).error).toMatchObject({
    field: 'serviceId',
  })
  const { correctionId } = answers[0]?.data ?? { correctionId: '' }
  const inbox = await cloud.call<{ corrections: CorrectionView[] }>(
    'directory',
    STATION_KEEPER,
    'listCorrections',
    {
      state: 'waiting',
    },
  )
  const seen = inbox.data.corrections.find(({ id }) => id === correctionId)
  expect(seen).toMatchObject({ placeName: '抄手铺（示例）', serviceName: '骑手餐', text: '现在不打折了' })
  expect(JSON.stringify(inbox.data)).not.toContain(openid)
  const decide = (decision: string, id: string = randomUUID()) =>
    cloud.call(
      'directory',
      STATION_KEEPER,
      'decideCorrection',
      { correctionId, decision, answer: '去店里问过，改好了' },
      { requestId: id },
    )
  const [one, other] = await Promise.all([decide('applied'), decide('refused')])
  expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1)
  expect((one.ok ? other : one).error?.code).toBe('BUSY')
  const told = (await readCollection(cloud, 'notices')).filter((notice) => notice.openid === openid)
  expect(told).toHaveLength(1)
})

test('ten corrections a day and person, no more', async () => {
  const openid = somebody('eager')
  const input = { placeId: 'noodles-a', serviceId: null, topic: 'hours', text: '' }
  for (let n = 0; n < 10; n += 1) expect((await correct(openid, input)).ok).toBe(true)
  expect((await correct(openid, input)).error?.code).toBe('TOO_OFTEN')
})

test('the desk changes hours and a price; the list says so, the history says who, when and why', async () => {
  const before = await desk('tea-a')
  const edit = editOf(before, '老板娘来电话改的')
  const [first, ...others] = edit.services
  const changed = {
    ...edit,
    own: { ...edit.own, phone: '028-00000000' },
    services: [{ ...first, price: { kind: 'free' } }, ...others],
  }
  const requestId = randomUUID()
  const saved = await save(changed, SOCIAL_WORKER, requestId)
  expect(saved.dbOps).toBeLessThanOrEqual(6)
  expect(saved.data.place).toMatchObject({ v: before.place.v + 1, own: { phone: '028-00000000' } })
  expect((await save(changed, SOCIAL_WORKER, requestId)).data).toEqual(saved.data)
  expect((await save({ ...changed, why: '别的' }, SOCIAL_WORKER, requestId)).error?.code).toBe(
    'REQUEST_ID_REUSED',
  )
  expect((await save(changed)).error?.code).toBe('BUSY')
  const shown = await list()
  expect(shown.places.find(({ id }) => id === 'tea-a')?.phone).toBe('028-00000000')
  expect(shown.services.find(({ id }) => id === first?.id)?.price).toEqual({ kind: 'free' })
  const { changes } = await desk('tea-a')
  expect(changes[0]).toMatchObject({ byName: '田老师', why: '老板娘来电话改的' })
  expect(changes[0]?.changes).toEqual([
    { field: '电话', before: '没有', after: '028-00000000' },
    { field: '“凉茶”的价格', before: '2 元（平时 6 元）', after: '免费' },
  ])
})

test('a place that closes for some days is closed on those days, and its services with it', async () => {
  const before = await desk('bakery')
  const edit = editOf(before)
  const closed = { from: '2026-12-20', to: '2026-12-22', why: '盘点', spans: [] }
  const schedule = { ...edit.own?.schedule, exceptions: [closed] }
  expect((await save({ ...edit, own: { ...edit.own, schedule } })).ok).toBe(true)
  expect(await isOpen('bakery-2', '2026-12-19T10:00:00+08:00')).toBe('open')
  expect(await isOpen('bakery-2', '2026-12-20T10:00:00+08:00')).toBe('closed')
  expect(await isOpen('bakery-1', '2026-12-22T20:30:00+08:00')).toBe('closed')
  expect(await isOpen('bakery-1', '2026-12-23T20:30:00+08:00')).toBe('open')
})

test('taken off the list it is gone for riders and kept for the desk; checked is checked', async () => {
  const edit = editOf(await desk('inn'))
  expect((await save({ ...edit, listed: false })).ok).toBe(true)
  expect((await list()).places.some(({ id }) => id === 'inn')).toBe(false)
  const { places } = (await cloud.call<DeskList>('directory', SOCIAL_WORKER, 'listPlaces')).data
  expect(places.find(({ id }) => id === 'inn')).toMatchObject({ listed: false, checkedOn: null })
  const now = await desk('inn')
  const checked = await cloud.call<{ place: PlaceForDesk['place'] }>(
    'directory',
    STATION_KEEPER,
    'checkPlace',
    {
      placeId: 'inn',
      v: now.place.v,
    },
  )
  expect(checked.data.place.services.map(({ checkedOn, checkedBy }) => [checkedOn, checkedBy])).toEqual([
    ['2026-12-10', '小周'],
    ['2026-12-10', '小周'],
  ])
})

test.each([
  ['a rule without a day', { rule: 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30', from: '09:00', to: '10:00' }],
  ['a rule that is none', { rule: 'FREQ=SOMETIMES', from: '09:00', to: '10:00' }],
  ['an opening without length', { rule: 'FREQ=DAILY', from: '09:00', to: '09:00' }],
])('%s is refused with its field, and nothing is written', async (_, span) => {
  const before = await desk('laundry')
  const edit = editOf(before)
  const schedule = { spans: [span], exceptions: [], onHolidays: 'open' }
  const answer = await save({ ...edit, own: { ...edit.own, schedule } })
  expect(answer.error?.code).toBe('BAD_INPUT')
  expect(answer.error?.field).toContain('own.schedule')
  expect((await desk('laundry')).place.v).toBe(before.place.v)
})

test('two at the desk at once: one change counts, the other is told', async () => {
  const edit = editOf(await desk('fruit'))
  const answers = await Promise.all(
    ['甲', '乙'].map((why) => save({ ...edit, listed: true, own: { ...edit.own, about: why }, why })),
  )
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(answers.find(({ ok }) => !ok)?.error?.code).toBe('BUSY')
})
