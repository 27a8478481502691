import { randomUUID } from 'node:crypto'
import type { PartnersView } from '../../domain/partner/schema'
import type { ChangeView, EditedItem } from '../../domain/street/edit-schema'
import { breakEverywhere, type Job } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, SOCIAL_WORKER, STATION_KEEPER } from '../support/street'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())
afterEach(async () => {
  expect(await brokenInvariants(cloud)).toEqual([])
})

type Saved = { pledge: { id: string; delivered: number; state: string } }

const PLEDGE = { partnerId: 'chengdu-gas', what: '矿泉水', amount: 100, unit: '箱', until: '2026-12-31' }

const pledge = async (): Promise<string> =>
  (await cloud.call<Saved>('partner', SOCIAL_WORKER, 'savePledge', PLEDGE)).data.pledge.id

const deliver = (pledgeId: string, amount: number, requestId: string = randomUUID()) =>
  cloud.call<Saved>(
    'partner',
    STATION_KEEPER,
    'deliver',
    { pledgeId, day: '2026-12-10', amount, note: '放在U善里' },
    { requestId },
  )

const partners = async () => (await cloud.call<PartnersView>('partner', 'rider', 'list')).data.partners

test('twelve units, the article’s two first, and what they gave for every rider to see', async () => {
  const before = await partners()
  expect(before).toHaveLength(12)
  expect(before.slice(0, 2).map(({ sample }) => sample)).toEqual([false, false])
  const id = await pledge()
  await deliver(id, 40)
  const gas = (await partners()).find((partner) => partner.id === 'chengdu-gas')
  expect(gas?.pledges.find((one) => one.id === id)).toMatchObject({
    delivered: 40,
    state: 'open',
    deliveries: [{ day: '2026-12-10', amount: 40, note: '放在U善里' }],
  })
})

test('a delivery counts once a request, and twenty at once all count', async () => {
  const id = await pledge()
  const requestId = randomUUID()
  for (let n = 0; n < 5; n += 1) expect((await deliver(id, 3, requestId)).data.pledge.delivered).toBe(3)
  expect((await deliver(id, 4, requestId)).error?.code).toBe('REQUEST_ID_REUSED')
  await Promise.all(Array.from({ length: 20 }, () => deliver(id, 5)))
  expect((await deliver(id, 1)).data.pledge).toMatchObject({ delivered: 104, state: 'done' })
})

test('minutes are kept once and read by staff alone', async () => {
  const minutes = { day: '2026-12-08', title: '年底送水', text: '燃气送一百箱水。', units: ['chengdu-gas'] }
  const requestId = randomUUID()
  for (let n = 0; n < 3; n += 1) {
    expect((await cloud.call('partner', ADMIN, 'saveMinutes', minutes, { requestId })).ok).toBe(true)
  }
  const other = { ...minutes, title: '别的' }
  expect((await cloud.call('partner', ADMIN, 'saveMinutes', other, { requestId })).error?.code).toBe(
    'REQUEST_ID_REUSED',
  )
  const { data } = await cloud.call<{ minutes: { title: string }[] }>(
    'partner',
    SOCIAL_WORKER,
    'listMinutes',
    {},
  )
  expect(data.minutes.map(({ title }) => title)).toEqual(['年底送水'])
  expect((await cloud.call('partner', 'rider', 'listMinutes', {})).error?.code).toBe('NOT_ALLOWED')
})

const items = async () => (await cloud.call<{ items: EditedItem[] }>('street', ADMIN, 'list')).data.items

const itemOf = async (id: string): Promise<EditedItem> => {
  const found = (await items()).find(({ _id }) => _id === id)
  if (!found) throw new Error(`no item ${id}`)
  return found
}

const save = (item: EditedItem, why: string, requestId: string = randomUUID()) =>
  cloud.call<{ item: EditedItem }>('street', ADMIN, 'save', { item, why }, { requestId })

test('an item is changed with a reason, once, and not over a colleague’s change', async () => {
  const station = await itemOf('youai')
  const requestId = randomUUID()
  const next = { ...station, name: '交子有爱（新门牌）' } as EditedItem
  for (let n = 0; n < 5; n += 1) {
    expect((await save(next, '换了门牌', requestId)).data.item).toMatchObject({ v: station.v + 1 })
  }
  expect((await save(next, '另一个原因', requestId)).error?.code).toBe('REQUEST_ID_REUSED')
  expect((await save({ ...station, name: '旧稿' } as EditedItem, '没看到改动')).error?.code).toBe('BUSY')
  const { data } = await cloud.call<{ changes: ChangeView[] }>('street', ADMIN, 'listChanges', {
    itemId: 'youai',
  })
  expect(data.changes).toMatchObject([
    { why: '换了门牌', byName: '陈主任', fields: [{ field: 'name', became: '交子有爱（新门牌）' }] },
  ])
  expect(
    (await cloud.call('street', STATION_KEEPER, 'save', { item: station, why: '试试' })).error?.code,
  ).toBe('NOT_ALLOWED')
})

test('a rule nobody can read is refused, and the keeper’s shift shows at the station', async () => {
  const meal = await itemOf('nuanxin-canteen')
  expect((await save({ ...meal, rule: 'EVERY DAY' } as EditedItem, '写错了')).error).toMatchObject({
    code: 'BAD_INPUT',
    field: 'rule',
  })
  const station = await itemOf('u-shanli')
  const duty = [{ days: [4], from: '09:00', to: '18:00', name: '小周' }]
  expect((await save({ ...station, duty } as EditedItem, '排班')).ok).toBe(true)
  const page = await cloud.call('station', 'rider', 'get', { stationId: 'u-shanli' })
  expect(page.data).toMatchObject({ keeper: { name: '小周', until: '18:00' } })
})

test('heat raises the limit for everybody at once, and a closed freezer gives nothing', async () => {
  const street = await itemOf('junlong')
  // One place switches it, with all that follows; the settings of the street leave it alone.
  expect((await save({ ...street, heatMode: true } as EditedItem, '三伏天')).error).toMatchObject({
    code: 'BAD_INPUT',
    field: 'heatMode',
  })
  const weather = { storm: false, heat: true, why: '三伏天' }
  expect((await cloud.call('programme', ADMIN, 'setWeather', weather)).ok).toBe(true)
  const seen = await cloud.call<{ me: { limit: number }; givenSince: number }>('water', 'hot', 'getFreezer', {
    freezerId: 'u1',
  })
  expect(seen.data).toMatchObject({ me: { limit: 4 }, givenSince: 0 })
  const close = {
    freezerId: 'u1',
    name: '爱心冰柜 1 号',
    capacity: 120,
    lowAt: 12,
    open: false,
    v: 0,
    why: '坏了',
  }
  const requestId = randomUUID()
  for (let n = 0; n < 3; n += 1) {
    const { data } = await cloud.call('water', STATION_KEEPER, 'save', close, { requestId })
    expect(data).toMatchObject({ freezer: { v: 1, open: false, changes: [{ why: '坏了', byName: '小周' }] } })
  }
  expect((await cloud.call('water', STATION_KEEPER, 'save', close)).error?.code).toBe('BUSY')
  expect((await cloud.call('water', 'hot', 'take', { freezerId: 'u1' })).error?.code).toBe('WATER_EMPTY')
})

const JOBS: Job[] = [
  {
    name: 'pledge',
    fn: 'partner',
    path: 'savePledge',
    prepare: async () => ({ caller: SOCIAL_WORKER, input: PLEDGE }),
  },
  {
    name: 'deliver',
    fn: 'partner',
    path: 'deliver',
    prepare: async () => ({
      caller: STATION_KEEPER,
      input: { pledgeId: await pledge(), day: '2026-12-10', amount: 2, note: '' },
    }),
  },
  {
    name: 'save an item',
    fn: 'street',
    path: 'save',
    prepare: async (_, rider) => {
      const item = await itemOf('chengdu-gas')
      return { caller: ADMIN, input: { item: { ...item, gives: `给 ${rider}` }, why: '改一改' } }
    },
  },
  {
    name: 'save a freezer',
    fn: 'water',
    path: 'save',
    prepare: async (_, rider) => {
      const { data } = await cloud.call<{ freezers: { id: string; v: number }[] }>('water', ADMIN, 'list')
      const v = data.freezers.find(({ id }) => id === 'u2')?.v
      const input = {
        freezerId: 'u2',
        name: rider.slice(0, 20),
        capacity: 120,
        lowAt: 9,
        open: true,
        v,
        why: '改',
      }
      return { caller: STATION_KEEPER, input }
    },
  },
]

test.each(JOBS)('$name: broken at every database operation, repeated it succeeds, nothing is torn', (job) =>
  breakEverywhere(cloud, job),
)
