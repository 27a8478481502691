import { randomUUID } from 'node:crypto'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { STATION_KEEPER } from '../support/street'

const LATE = '2026-12-10T23:59:50+08:00'
const AFTER_MIDNIGHT = '2026-12-11T00:00:05+08:00'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: LATE })
  await cloud.call('water', STATION_KEEPER, 'refill', { freezerId: 'u1', bottles: 100 })
})
afterAll(() => cloud.stop())
afterEach(async () => {
  await cloud.local('/local/faults', [])
  await cloud.local('/local/clock', { now: LATE })
})

const take = (openid: string, requestId: string = randomUUID()) =>
  cloud.call('water', openid, 'take', { freezerId: 'u1' }, { requestId })

const freezerU1 = async () => {
  const found = (await readCollection(cloud, 'freezers')).find(({ _id }) => _id === 'u1')
  if (!found) throw new Error('u1 is not there')
  return found
}

test('a request repeated after midnight gets its bottle of yesterday, not a second one', async () => {
  const requestId = randomUUID()
  const first = await take('night-rider', requestId)
  const { stock } = await freezerU1()
  await cloud.local('/local/clock', { now: AFTER_MIDNIGHT })
  const repeated = await take('night-rider', requestId)
  expect(repeated.data).toEqual({ ...first.data, stock })
  expect((await freezerU1()).stock).toBe(stock)
  expect((await take('night-rider')).data).toMatchObject({ pick: { number: 1 } })
  expect((await freezerU1()).stock).toBe(stock - 1)
})

test('bottles a keeper puts in are counted although a rider takes one between the two questions', async () => {
  const { stock, capacity } = await freezerU1()
  const bottles = capacity - stock + 1
  await cloud.local('/local/faults', [{ function: 'water', nth: 4, kind: 'delay', times: 1, ms: 2_000 }])
  const refilling = cloud.call<{ stock: number }>('water', STATION_KEEPER, 'refill', {
    freezerId: 'u1',
    bottles,
  })
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect((await take('between')).error).toBeUndefined()
  const answer = await refilling
  expect(answer.error).toBeUndefined()
  expect(answer.data.stock).toBe(capacity)
  expect((await freezerU1()).refills.at(-1)).toMatchObject({ bottles })
})

test('a call costs the same however many died before it, and settles them all', async () => {
  // Between two runs of the timer, which would settle them first.
  await cloud.local('/local/clock', { now: '2026-12-10T23:56:00+08:00' })
  const DEAD = 6
  for (let n = 0; n < DEAD; n += 1) {
    await cloud.local('/local/faults', [{ function: 'water', nth: 2, kind: 'kill-after', times: 1 }])
    await take(`dead-${n}`)
  }
  await cloud.local('/local/faults', [])
  expect((await freezerU1()).claims).toHaveLength(DEAD)
  await cloud.local('/local/clock', { now: '2026-12-10T23:58:00+08:00' })
  const look = await cloud.call('water', 'looker', 'getFreezer', { freezerId: 'u1' })
  expect(look.dbOps).toBe(6)
  expect((await freezerU1()).claims).toEqual([])
  expect((await take('looker')).dbOps).toBeLessThanOrEqual(6)
  expect(await brokenInvariants(cloud)).toEqual([])
})

test('codes are not drawn without end', async () => {
  const print = () => cloud.call('water', STATION_KEEPER, 'printCodes')
  const codes: (string | undefined)[] = []
  for (let n = 0; n < 22; n += 1) codes.push((await print()).error?.code)
  expect(codes[0]).toBeUndefined()
  expect(codes.at(-1)).toBe('TOO_OFTEN')
})
