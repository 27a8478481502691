import { call, get, post } from './support/call'
import { startCloud, stopClouds, type TestCloud } from './support/start-cloud'

jest.setTimeout(60_000)
const start = '2026-12-15T23:30:00+08:00'
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startCloud({ env: { NOW: start } })
})
afterAll(stopClouds)

type Reading = { now: number; made: number; text: string; loadedAt: number }
const readClock = async (): Promise<Reading> => {
  const { body } = await call(cloud.url, 'probe', { path: 'clock' })
  return body as Reading
}
const set = (now: string | null) => post(cloud.url, '/local/clock', { now })
/** Real seconds pass while a test runs; the clock must not be behind, nor more than a minute ahead. */
const expectNear = (instant: number, expected: string) => {
  expect(instant).toBeGreaterThanOrEqual(Date.parse(expected))
  expect(instant).toBeLessThan(Date.parse(expected) + 60_000)
}

test('functions live at the time the cloud was started with', async () => {
  const reading = await readClock()
  expectNear(reading.now, start)
  expectNear(reading.made, start)
  expectNear(reading.loadedAt, start)
  expect(reading.text).toBe('1970-01-01T00:00:00.000Z')
  expect(await get(cloud.url, '/local/clock')).toMatchObject({ virtual: true })
})

test('the clock can be set, ticks on, and goes back to real time', async () => {
  await readClock()
  expect((await set('2027-01-31T08:00:00+08:00')).body).toMatchObject({ virtual: true })
  const first = await readClock()
  expectNear(first.now, '2027-01-31T08:00:00+08:00')
  let second = await readClock()
  while (second.now === first.now) second = await readClock()
  expect(second.now).toBeGreaterThan(first.now)
  expect((await set(null)).body).toMatchObject({ virtual: false })
  const real = Date.now()
  const third = await readClock()
  expect(third.now).toBeGreaterThanOrEqual(real)
  expect(third.now).toBeLessThan(real + 60_000)
})

test('the database stamps documents with it', async () => {
  await set('2028-02-29T12:00:00+08:00')
  const { body } = await call(cloud.url, 'notes', { path: 'stamp', input: { id: 'stamped' } })
  const { data } = body as { data: { at: string } }
  expectNear(Date.parse(data.at), '2028-02-29T12:00:00+08:00')
})

test('Date stays a Date', async () => {
  const { body } = await call(cloud.url, 'probe', { path: 'date' })
  expect(body).toEqual({
    isDate: true,
    called: 'string',
    utc: Date.UTC(2026, 10, 23),
    offset: 0,
    parts: '2026-11-23T09:00:00.000Z',
    copied: 7,
    invalid: true,
    none: 0,
    own: true,
    same: true,
    shape: ['Date', 7, 0],
  })
})

test('functions run on UTC, whatever this machine’s zone, unless the project says otherwise', async () => {
  const here = await startCloud({ env: { TZ: 'America/New_York' } })
  expect((await call(here.url, 'probe', { path: 'date' })).body).toMatchObject({ offset: 0 })
  const chinese = await startCloud({ manifest: { env: { TZ: 'Asia/Shanghai' } } })
  expect((await call(chinese.url, 'probe', { path: 'date' })).body).toMatchObject({ offset: -480 })
})

test('what is no instant is refused', async () => {
  expect((await set('tomorrow')).status).toBe(400)
  expect((await post(cloud.url, '/local/clock', {})).status).toBe(400)
})

describe('a trigger', () => {
  test('can be fired now, as the platform: without a person', async () => {
    await set('2026-12-01T02:00:00+08:00')
    const { body, status } = await post(cloud.url, '/local/timer/reminder', {})
    expect(status).toBe(200)
    expect(body).toMatchObject({
      function: 'reminder',
      trigger: 'every-second',
      result: {
        source: 'wx_trigger',
        openid: null,
        event: {
          Type: 'Timer',
          TriggerName: 'every-second',
          Time: expect.stringMatching(/^2026-11-30T18:00:/),
        },
      },
    })
  })

  test('that does not exist cannot', async () => {
    expect((await post(cloud.url, '/local/timer/missing', {})).status).toBe(404)
    expect((await post(cloud.url, '/local/timer/notes', {})).status).toBe(400)
  })

  test('fires by itself as the clock reaches it', async () => {
    const timed = await startCloud({ env: { XXT_TIMERS: 'on', NOW: start } })
    const fired = async () => {
      const answer = await get(timed.url, '/local/collections/notes?limit=2')
      return (answer as { documents: { source: string }[] }).documents
    }
    while ((await fired()).length < 2) await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await fired()).toMatchObject([{ source: 'wx_trigger' }, { source: 'wx_trigger' }])
  })
})
