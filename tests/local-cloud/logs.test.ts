import { call, get } from './support/call'
import { startCloud, stopClouds, type TestCloud } from './support/start-cloud'

jest.setTimeout(60_000)
type Line = { function: string; id: string; requestId: string; level: string; text: string; at: string }
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(stopClouds)

const logs = async (query: Record<string, string>): Promise<Line[]> =>
  ((await get(cloud.url, `/local/logs?${new URLSearchParams(query)}`)) as { logs: Line[] }).logs

test('lines are found by their function and by either id of their call', async () => {
  const { headers } = await call(cloud.url, 'probe', { path: 'log', requestId: 'r-1' })
  await call(cloud.url, 'probe', { path: 'log', requestId: 'r-2' })
  await call(cloud.url, 'lines', { path: 'alone' })
  const id = headers.get('x-request-id') ?? ''
  const mine = await logs({ requestId: 'r-1' })
  expect(mine.map(({ text }) => text)).toEqual(expect.arrayContaining(['plain { a: 1 }', 'wrong 7']))
  expect(new Set(mine.map((line) => line.id))).toEqual(new Set([id]))
  expect(await logs({ requestId: id })).toEqual(mine)
  const both = await logs({ function: 'probe' })
  expect(new Set(both.map(({ requestId }) => requestId))).toEqual(new Set(['r-1', 'r-2']))
  expect(await logs({ function: 'lines', requestId: 'r-1' })).toEqual([])
  expect((await logs({})).length).toBeGreaterThan(both.length)
})

test('lines of a call that does not end well are kept', async () => {
  await call(cloud.url, 'chatter', { path: 'exit', requestId: 'r-exit' })
  expect(await logs({ requestId: 'r-exit' })).toMatchObject([{ level: 'error', text: 'going' }])
})

test('lines written while the code is loaded belong to the function alone', async () => {
  await call(cloud.url, 'chatter', {})
  expect(await logs({ function: 'chatter' })).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: '', requestId: '', text: 'loading' })]),
  )
})

test('a function that writes without end fills no memory', async () => {
  await call(cloud.url, 'chatter', { path: 'many', requestId: 'r-many' })
  const many = await logs({ requestId: 'r-many' })
  expect(many).toHaveLength(1001)
  expect(many.at(-1)?.text).toContain('1000')
  await call(cloud.url, 'chatter', { path: 'long', requestId: 'r-long' })
  const [long] = await logs({ requestId: 'r-long' })
  expect(long?.text.length).toBeLessThan(8100)
  for (let round = 0; round < 11; round += 1) await call(cloud.url, 'chatter', { path: 'many' })
  expect(await logs({})).toHaveLength(5000)
})
