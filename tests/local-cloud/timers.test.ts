import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call, get, post } from './support/call'
import { listCalls } from './support/list-calls'
import { startCloud, stopClouds } from './support/start-cloud'

jest.setTimeout(60_000)
afterAll(stopClouds)

/** A functions folder with the reminder, fired by these fields, and with the notes. */
const makeFunctions = async (config: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'cloud-functions-'))
  for (const name of ['reminder', 'notes', 'probe']) {
    await cp(join(__dirname, 'functions', name), join(folder, name), { recursive: true })
  }
  await setTrigger(folder, config)
  return folder
}
const setTrigger = (folder: string, config: string) =>
  writeFile(
    join(folder, 'reminder/config.json'),
    JSON.stringify({ triggers: [{ name: 'daily', type: 'timer', config }] }),
  )
const start = (functionsDir: string, now: string, dataDir?: string) =>
  startCloud({
    env: { XXT_TIMERS: 'on', XXT_FUNCTIONS: functionsDir, NOW: now },
    ...(dataDir === undefined ? {} : { dataDir }),
  })
type Fired = { documents: { event: { Time: string; TriggerName: string } }[] }
/** When the trigger has fired, by what it was given. */
const firings = async (url: string): Promise<string[]> => {
  const { documents } = (await get(url, '/local/collections/notes?limit=100')) as Fired
  return documents.map(({ event }) => event.Time.slice(0, 16))
}
/** A later event of the same function is answered after everything that was due before it. */
const settled = async (url: string, count: number): Promise<string[]> => {
  const deadline = Date.now() + 40_000
  while ((await firings(url)).length < count && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await call(url, 'probe', { path: 'sleep', input: { ms: 300 } })
  return firings(url)
}
const daily = '0 0 9 * * * *'

test('a trigger whose moments passed while the cloud was stopped fires once at the start', async () => {
  const functionsDir = await makeFunctions(daily)
  const first = await start(functionsDir, '2026-12-01T08:00:00+08:00')
  expect(await settled(first.url, 0)).toEqual([])
  await first.stop()
  // Nine o'clock has come five times meanwhile.
  const second = await start(functionsDir, '2026-12-05T10:00:00+08:00', first.dataDir)
  expect(await settled(second.url, 1)).toEqual(['2026-12-05T02:00'])
  await second.kill()
  const third = await start(functionsDir, '2026-12-05T11:00:00+08:00', first.dataDir)
  expect(await settled(third.url, 1)).toEqual(['2026-12-05T02:00'])
  await third.stop()
})

test('a jump of the clock over many moments fires once, a jump back not at all', async () => {
  const cloud = await start(await makeFunctions(daily), '2026-12-01T08:00:00+08:00')
  const jump = (now: string) => post(cloud.url, '/local/clock', { now })
  await jump('2026-12-20T08:00:00+08:00')
  expect(await settled(cloud.url, 1)).toEqual(['2026-12-20T00:00'])
  await jump('2026-12-02T08:00:00+08:00')
  expect(await settled(cloud.url, 1)).toHaveLength(1)
  await jump('2026-12-02T09:00:00+08:00')
  expect(await settled(cloud.url, 2)).toEqual(['2026-12-20T00:00', '2026-12-02T01:00'])
})

test('when the clock is answered as set, what the jump made due is done', async () => {
  const cloud = await start(await makeFunctions(daily), '2026-12-01T08:00:00+08:00')
  await post(cloud.url, '/local/clock', { now: '2026-12-03T08:00:00+08:00' })
  expect(await firings(cloud.url)).toEqual(['2026-12-03T00:00'])
})

test('day and weekday both set fire on either', async () => {
  // The 15th, or a Monday (2026-12-14).
  const cloud = await start(await makeFunctions('0 0 9 15 * 1 *'), '2026-12-13T10:00:00+08:00')
  const jump = (now: string) => post(cloud.url, '/local/clock', { now })
  await jump('2026-12-14T09:00:01+08:00')
  expect(await settled(cloud.url, 1)).toHaveLength(1)
  await jump('2026-12-15T09:00:01+08:00')
  expect(await settled(cloud.url, 2)).toHaveLength(2)
  await jump('2026-12-16T09:00:01+08:00')
  expect(await settled(cloud.url, 2)).toHaveLength(2)
})

test('what a timer’s function calls is told where it began', async () => {
  const functionsDir = await makeFunctions(daily)
  await writeFile(
    join(functionsDir, 'reminder/index.js'),
    `const cloud = require('wx-server-sdk')
     cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
     exports.main = async () => (await cloud.callFunction({ name: 'probe', data: { path: 'context' } })).result`,
  )
  const cloud = await start(functionsDir, '2026-12-01T08:00:00+08:00')
  const { body } = await post(cloud.url, '/local/timer/reminder', {})
  expect(body).toMatchObject({ result: { SOURCE: 'wx_trigger,scf' } })
  expect(await listCalls(cloud.url)).toMatchObject([{ function: 'reminder' }, { function: 'probe' }])
})

test('a config.json that is saved changes when its function fires', async () => {
  const functionsDir = await makeFunctions('0 0 9 1 1 * 2030')
  const cloud = await start(functionsDir, '2026-12-01T08:00:00+08:00')
  await setTrigger(functionsDir, '* * * * * * *')
  expect((await settled(cloud.url, 1)).length).toBeGreaterThan(0)
})
