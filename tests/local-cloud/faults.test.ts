import { join } from 'node:path'
import { DRIVERS, integrityOf } from './durability/ledger-cloud'
import { call, get, post } from './support/call'
import { startCloud, stopClouds, type TestCloud } from './support/start-cloud'

jest.setTimeout(60_000)
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(stopClouds)

let number = 0
/** A fresh document with five places, and how to claim one: write, write, read. */
const place = async () => {
  number += 1
  const id = `place-${number}`
  await call(cloud.url, 'notes', { path: 'add', input: { _id: id, left: 5, holders: [] } })
  const claim = (who: string) => call(cloud.url, 'notes', { path: 'claim', input: { id, who } })
  const left = async () => {
    const { body } = await call(cloud.url, 'notes', { path: 'get', input: { id } })
    return (body as { data: { left: number } }).data.left
  }
  const hasRow = async (who: string) =>
    (await call(cloud.url, 'notes', { path: 'get', input: { id: `${id}:${who}` } })).status === 200
  return { claim, left, hasRow }
}
const plan = (nth: number, kind: string, more: object = {}) =>
  post(cloud.url, '/local/faults', [{ function: 'notes', nth, kind, ...more }])

test('without a plan nothing breaks', async () => {
  const { claim, left } = await place()
  const { body, dbOps, status } = await claim('a')
  expect({ body, dbOps, status }).toEqual({ body: { updated: 1, left: 4 }, dbOps: 3, status: 200 })
  expect(await left()).toBe(4)
})

test.each([
  // kind, which call, does the first write happen, does the second, how often was it carried out
  ['fail', 1, 5, false],
  ['fail', 2, 4, false],
  ['drop', 1, 5, false],
  ['drop', 3, 4, true],
  ['kill-before', 1, 5, false],
  ['kill-before', 2, 4, false],
  ['kill-after', 1, 4, false],
  ['kill-after', 2, 4, true],
])('%s at call %i leaves %i places, second write done: %s', async (kind, nth, remaining, second) => {
  const { claim, left, hasRow } = await place()
  await plan(nth, kind)
  const { status, body } = await claim('a')
  expect(status).toBe(500)
  expect(body).toMatchObject({ errCode: -504002, errMsg: expect.any(String) })
  expect(await get(cloud.url, '/local/faults')).toEqual({ faults: [] })
  expect(await left()).toBe(remaining)
  expect(await hasRow('a')).toBe(second)
})

test('duplicate carries a call out twice and answers the second time', async () => {
  const { claim, left } = await place()
  await plan(1, 'duplicate')
  expect((await claim('a')).body).toEqual({ updated: 1, left: 3 })
  expect(await left()).toBe(3)
})

test('delay answers in the end', async () => {
  const { claim } = await place()
  await plan(2, 'delay', { ms: 300 })
  const { status, headers } = await claim('a')
  expect(status).toBe(200)
  expect(Number(headers.get('x-fn-ms'))).toBeGreaterThanOrEqual(290)
})

test('a fault happens as often as planned, to its function alone, and can be cleared', async () => {
  const { claim } = await place()
  await plan(1, 'fail', { times: 2 })
  expect((await call(cloud.url, 'probe', { path: 'escapes' })).status).toBe(200)
  expect([(await claim('a')).status, (await claim('a')).status, (await claim('a')).status]).toEqual([
    500, 500, 200,
  ])
  await plan(1, 'fail', { times: 9 })
  expect((await post(cloud.url, '/local/faults', [])).body).toEqual({ faults: [] })
  expect((await claim('b')).status).toBe(200)
})

test('a fault past the last call never happens', async () => {
  const { claim } = await place()
  await plan(4, 'kill-before')
  expect((await claim('a')).status).toBe(200)
  expect(await get(cloud.url, '/local/faults')).toMatchObject({ faults: [{ nth: 4, times: 1 }] })
  await post(cloud.url, '/local/faults', [])
})

test.each(['kill-before', 'kill-after'])(
  '%s inside a transaction leaves nothing of it, and nobody waiting',
  async (kind) => {
    number += 1
    const id = `counted-${number}`
    await call(cloud.url, 'notes', { path: 'add', input: { _id: id, n: 1 } })
    const count = () => call(cloud.url, 'notes', { path: 'transaction', input: { id } })
    // Begin, read, write, commit: the instance dies with its write not committed.
    await plan(3, kind)
    expect((await count()).status).toBe(500)
    expect((await count()).body).toBe(2)
  },
)

test('a plan that makes no sense is refused', async () => {
  for (const fault of [
    { function: 'notes', nth: 0, kind: 'fail' },
    { function: 'notes', nth: 1, kind: 'explode' },
    {},
  ]) {
    expect((await post(cloud.url, '/local/faults', [fault])).status).toBe(400)
  }
})

describe('faults from a seed', () => {
  type Drawn = { invocation: number; nth: number; kind: string }
  type Listed = { faults: { drawn: Drawn[]; happened: Drawn[] }[] }
  const seeded = {
    function: 'notes',
    seed: 42,
    rate: 0.25,
    kinds: ['fail', 'drop', 'duplicate', 'kill-after'],
  }
  const setSeed = async (more: object = {}) =>
    (await post(cloud.url, '/local/faults', [{ ...seeded, ...more }])).body as Listed
  const run = async (times: number): Promise<{ statuses: number[]; happened: Drawn[] }> => {
    const statuses: number[] = []
    for (let time = 0; time < times; time += 1) {
      number += 1
      const input = { id: `seeded-${number}`, who: 'a' }
      statuses.push((await call(cloud.url, 'notes', { path: 'claim', input })).status)
    }
    const { faults } = (await get(cloud.url, '/local/faults')) as Listed
    return { statuses, happened: faults[0]?.happened ?? [] }
  }
  afterEach(() => post(cloud.url, '/local/faults', []))

  test('happen as they were listed beforehand, and the same again with the same seed', async () => {
    const { faults } = await setSeed()
    const first = await run(20)
    expect(first.happened.length).toBeGreaterThan(3)
    // What was drawn for a call an invocation never came to make does not happen.
    for (const fault of first.happened) expect(faults[0]?.drawn).toContainEqual(fault)
    expect((await setSeed()).faults[0]?.happened).toEqual([])
    expect(await run(20)).toEqual(first)
  })

  test('differ with another seed', async () => {
    const one = (await setSeed()).faults[0]?.drawn
    const other = (await setSeed({ seed: 'another' })).faults[0]?.drawn
    expect(other).not.toEqual(one)
  })

  test('can be all calls or none', async () => {
    await setSeed({ rate: 1, kinds: ['fail'] })
    expect((await run(3)).statuses).toEqual([500, 500, 500])
    await setSeed({ rate: 0 })
    expect((await run(3)).happened).toEqual([])
    expect((await post(cloud.url, '/local/faults', [{ ...seeded, rate: 2 }])).status).toBe(400)
    expect((await post(cloud.url, '/local/faults', [{ ...seeded, kinds: [] }])).status).toBe(400)
  })
})

describe('a gateway that is started again in the middle of a call', () => {
  /** Waits until somebody answers again. */
  const serving = async () => {
    const ask = () =>
      fetch(`${cloud.url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      )
    while (!(await ask())) await new Promise((resolve) => setTimeout(resolve, 5))
  }

  test('cuts the call off, keeps what was written before, and serves again', async () => {
    const { claim, left, hasRow } = await place()
    await plan(2, 'restart', { ms: 400 })
    const from = performance.now()
    await expect(claim('a')).rejects.toThrow()
    await serving()
    // Nobody got in before the time was over, however slow this machine is.
    expect(performance.now() - from).toBeGreaterThan(390)
    expect(await left()).toBe(4)
    expect(await hasRow('a')).toBe(false)
    expect((await claim('b')).body).toEqual({ updated: 1, left: 3 })
  })

  test('leaves nothing of a transaction, and nobody waiting', async () => {
    number += 1
    const id = `counted-${number}`
    await call(cloud.url, 'notes', { path: 'add', input: { _id: id, n: 1 } })
    const count = () => call(cloud.url, 'notes', { path: 'transaction', input: { id } })
    await plan(4, 'restart', { ms: 1 })
    await expect(count()).rejects.toThrow()
    await serving()
    expect((await count()).body).toBe(2)
  })
})

describe.each(DRIVERS)('a full disk, on %s', (driver) => {
  let full: TestCloud
  const indexes = [{ name: 'left', unique: false, fields: [{ field: 'left', direction: 1 as const }] }]
  const manifest = { collections: [{ name: 'notes', indexes }] }
  const start = (dataDir?: string) =>
    startCloud({ manifest, env: { XXT_DRIVER: driver }, ...(dataDir !== undefined && { dataDir }) })
  beforeAll(async () => {
    full = await start()
  })
  const notes = (path: string, input: object) => call(full.url, 'notes', { path, input })
  const fill = (nth: number, more: object = {}) =>
    post(full.url, '/local/faults', [{ function: 'notes', nth, kind: 'disk-full', ...more }])
  const refused = {
    status: 500,
    body: { errMsg: expect.stringMatching(/nothing was written .*database or disk is full/) },
  }
  const everything = () => get(full.url, '/local/collections/notes')
  afterEach(() => post(full.url, '/local/faults', []))

  test.each([1, 2])('at write %i keeps what was answered before, and nothing of that write', async (nth) => {
    const id = `full-${nth}`
    await notes('add', { _id: id, left: 5, holders: [] })
    await fill(nth)
    expect(await notes('claim', { id, who: 'a' })).toMatchObject(refused)
    expect((await notes('get', { id })).body).toMatchObject({ data: { left: nth === 1 ? 5 : 4 } })
    expect((await notes('get', { id: `${id}:a` })).status).toBe(500)
    expect((await notes('claim', { id, who: 'b' })).body).toMatchObject({ updated: 1 })
  })

  test('at the commit of a transaction leaves nothing of it', async () => {
    await notes('add', { _id: 'counted', n: 1 })
    await fill(4)
    expect((await notes('transaction', { id: 'counted' })).status).toBe(500)
    expect((await notes('transaction', { id: 'counted' })).body).toBe(2)
  })

  test('refuses every write until it is cleared, on reading has no effect, and leaves the file whole', async () => {
    await notes('add', { _id: 'kept', left: 1 })
    const before = await everything()
    const { total } = Object(before)
    await fill(1, { times: 100 })
    for (let n = 0; n < 30; n += 1) {
      expect(await notes('add', { _id: `no-${n}`, left: n })).toMatchObject(refused)
    }
    expect((await notes('get', { id: 'kept' })).body).toMatchObject({ data: { left: 1 } })
    expect(await everything()).toEqual(before)
    await post(full.url, '/local/faults', [])
    for (let n = 0; n < 30; n += 1) {
      expect((await notes('add', { _id: `yes-${n}`, left: n })).status).toBe(200)
    }
    await full.kill()
    expect(integrityOf(driver, join(full.dataDir, 'data/database.sqlite'))).toEqual([
      { integrity_check: 'ok' },
    ])
    full = await start(full.dataDir)
    expect(await everything()).toMatchObject({ total: total + 30 })
  })
})
