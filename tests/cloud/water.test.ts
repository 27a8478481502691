import { randomUUID } from 'node:crypto'
import type { FreezerView, TakeWaterAnswer } from '../../domain/water/schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { NOON, newRider, STATION_KEEPER } from '../support/street'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())
afterEach(async () => {
  expect(await brokenInvariants(cloud, false)).toEqual([])
})

const take = (openid: string, freezerId: string, requestId: string = randomUUID()) =>
  cloud.call<TakeWaterAnswer>('water', openid, 'take', { freezerId }, { requestId })

const look = async (freezerId: string, openid = 'onlooker') => {
  const { data } = await cloud.call<FreezerView>('water', openid, 'getFreezer', { freezerId })
  return data
}

/** Empties a freezer down to `bottles`, each bottle by a rider of its own. */
const drain = async (freezerId: string, bottles: number, name: string) => {
  const { stock } = (await look(freezerId)).freezer
  for (let n = 0; n < stock - bottles; n += 1) await take(`${name}-${n}`, freezerId)
  expect((await look(freezerId)).freezer.stock).toBe(bottles)
}

test('without a number one bottle, with one two, over all freezers', async () => {
  const stranger = await take('stranger', 'u1')
  expect(stranger.data).toMatchObject({ pick: { number: 1 }, me: { left: 0, limit: 1, moreWithPhone: 1 } })
  expect((await take('stranger', 'u2')).error?.code).toBe('WATER_LIMIT_REACHED')
  await newRider(cloud, 'stranger')
  expect((await take('stranger', 'u2')).data).toMatchObject({
    pick: { number: 2 },
    me: { left: 0, taken: 2 },
  })
  expect((await take('stranger', 'u1')).error?.code).toBe('WATER_LIMIT_REACHED')
})

test('the same request five times is one bottle and one answer; for another freezer it is refused', async () => {
  const requestId = randomUUID()
  const { stock } = (await look('u1')).freezer
  const answers = []
  for (let n = 0; n < 5; n += 1) answers.push((await take('repeater', 'u1', requestId)).data)
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]?.stock).toBe(stock - 1)
  expect((await look('u1')).freezer.stock).toBe(stock - 1)
  expect((await take('repeater', 'u2', requestId)).error?.code).toBe('REQUEST_ID_REUSED')
})

test('the same request five times at once is one bottle', async () => {
  const requestId = randomUUID()
  const answers = await Promise.all(Array.from({ length: 5 }, () => take('hasty', 'u1', requestId)))
  expect(answers.map((answer) => answer.ok)).toEqual([true, true, true, true, true])
  expect(new Set(answers.map(({ data }) => JSON.stringify(data.pick))).size).toBe(1)
  expect((await look('u1', 'hasty')).me.taken).toBe(1)
})

test('fifty first taps of one person at once never exceed the limit', async () => {
  await newRider(cloud, 'eager')
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => take('eager', n % 2 ? 'u1' : 'u2')))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(2)
  expect(new Set(answers.filter((answer) => !answer.ok).map(({ error }) => error?.code))).toEqual(
    new Set(['WATER_LIMIT_REACHED']),
  )
  expect((await look('u1', 'eager')).me).toMatchObject({ taken: 2, left: 0 })
})

test('fifty riders before one bottle: exactly one has it', async () => {
  await drain('u2', 1, 'thirsty')
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => take(`crowd-${n}`, 'u2')))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(new Set(answers.filter((answer) => !answer.ok).map(({ error }) => error?.code))).toEqual(
    new Set(['WATER_EMPTY']),
  )
  expect((await look('u2')).freezer.stock).toBe(0)
}, 60_000)

test('the keeper is told once when the stock gets low, and refills up to what the freezer holds', async () => {
  const told = (await readCollection(cloud, 'notices')).filter((notice) => notice._id.startsWith('low:u2:'))
  expect(told.map(({ openid, topic }) => ({ openid, topic }))).toEqual([
    { openid: STATION_KEEPER, topic: 'stockLow' },
  ])
  await cloud.local('/local/timer/timer-catchup', {})
  expect(
    (await readCollection(cloud, 'notices')).filter(({ _id }) => _id.startsWith('low:u2:')),
  ).toHaveLength(1)

  const requestId = randomUUID()
  const refill = (bottles: number, id: string) =>
    cloud.call('water', STATION_KEEPER, 'refill', { freezerId: 'u2', bottles }, { requestId: id })
  const answers = []
  for (let n = 0; n < 5; n += 1) answers.push((await refill(24, requestId)).data)
  expect(answers).toEqual(Array.from({ length: 5 }, () => ({ stock: 24, capacity: 120 })))
  expect((await refill(25, requestId)).error?.code).toBe('REQUEST_ID_REUSED')
  expect((await refill(500, randomUUID())).data).toEqual({ stock: 120, capacity: 120 })
  const byRider = await cloud.call('water', 'crowd-0', 'refill', { freezerId: 'u2', bottles: 1 })
  expect(byRider.error?.code).toBe('NOT_ALLOWED')
})

test('a refill broken at every database operation counts once when it is repeated', async () => {
  const refill = (requestId: string) =>
    cloud.call<{ stock: number }>(
      'water',
      STATION_KEEPER,
      'refill',
      { freezerId: 'u1', bottles: 1 },
      { requestId },
    )
  await drain('u1', 60, 'refilling')
  const { dbOps } = await refill(randomUUID())
  let stock = 61
  for (let nth = 1; nth <= dbOps; nth += 1) {
    for (const kind of ['fail', 'kill-before', 'kill-after']) {
      const requestId = randomUUID()
      await cloud.local('/local/faults', [{ function: 'water', nth, kind, times: 1 }])
      await refill(requestId)
      await cloud.local('/local/faults', [])
      stock += 1
      expect({ nth, kind, data: (await refill(requestId)).data }).toMatchObject({
        nth,
        kind,
        data: { stock },
      })
    }
  }
}, 60_000)

test('a printed code opens its freezer; a made-up one does not', async () => {
  const printed = await cloud.call<{ codes: { freezerId: string; scene: string; fileId: string | null }[] }>(
    'water',
    STATION_KEEPER,
    'printCodes',
  )
  expect(printed.data.codes.map((code) => code.freezerId).sort()).toEqual(['u1', 'u2'])
  for (const { freezerId, scene, fileId } of printed.data.codes) {
    expect(scene.length).toBeLessThanOrEqual(32)
    expect(fileId).toContain(`codes/${freezerId}.png`)
    const opened = await cloud.call<FreezerView>('water', 'scanner', 'getFreezer', { scene })
    expect(opened.data.freezer.id).toBe(freezerId)
  }
  const genuine = printed.data.codes[0]?.scene ?? ''
  for (const scene of [genuine.replace('f.u1', 'f.u2'), 'f.u1.AAAAAAAAAA', 'hello', `${genuine}x`]) {
    const answer = await cloud.call('water', 'scanner', 'getFreezer', { scene })
    expect({ scene, code: answer.error?.code }).toEqual({ scene, code: 'SCENE_INVALID' })
  }
})

test('database operations: four a bottle, one a repeated request, four a look', async () => {
  const requestId = randomUUID()
  expect((await take('counter', 'u1', requestId)).dbOps).toBe(4)
  expect((await take('counter', 'u1', requestId)).dbOps).toBe(1)
  expect((await take('counter', 'u1')).dbOps).toBe(1)
  expect((await cloud.call('water', 'counter', 'getFreezer', { freezerId: 'u1' })).dbOps).toBe(4)
})

test('a bottle whose call died goes back by itself after a minute, to whoever looks first', async () => {
  const { stock } = (await look('u1')).freezer
  await cloud.local('/local/faults', [{ function: 'water', nth: 2, kind: 'kill-after', times: 1 }])
  await take('unlucky', 'u1')
  await cloud.local('/local/faults', [])
  expect((await look('u1')).freezer.stock).toBe(stock - 1)
  await cloud.local('/local/clock', { now: '2026-12-10T12:10:00+08:00' })
  expect((await look('u1')).freezer.stock).toBe(stock)
  expect((await look('u1', 'unlucky')).me.taken).toBe(0)
})

test.each([{ freezerId: { $ne: null } }, { freezerId: ['u1'] }, { freezerId: 'u1 ' }, { freezerId: '' }, {}])(
  '%j is refused as input',
  async (input) => {
    const answer = await cloud.call('water', 'attacker', 'take', input)
    expect(answer.error).toMatchObject({ code: 'BAD_INPUT', field: 'freezerId' })
    expect(answer.dbOps).toBe(0)
  },
)

test('an unknown freezer, both ways of naming one, and neither', async () => {
  expect((await take('lost', 'nowhere')).error?.code).toBe('NOT_FOUND')
  const look = (input: object) => cloud.call('water', 'lost', 'getFreezer', input)
  expect((await look({ freezerId: 'nowhere' })).error?.code).toBe('NOT_FOUND')
  expect((await look({ freezerId: 'u1', scene: 'f.u1.AAAAAAAAAA' })).error?.code).toBe('BAD_INPUT')
  expect((await look({})).error?.code).toBe('BAD_INPUT')
})

test('a new day is a new count, at midnight in Beijing', async () => {
  await cloud.local('/local/clock', { now: '2026-12-10T23:59:30+08:00' })
  expect((await take('night-owl', 'u1')).ok).toBe(true)
  expect((await take('night-owl', 'u1')).error?.code).toBe('WATER_LIMIT_REACHED')
  await cloud.local('/local/clock', { now: '2026-12-11T00:00:01+08:00' })
  expect((await take('night-owl', 'u1')).data).toMatchObject({ pick: { number: 1 } })
})
