import { randomUUID } from 'node:crypto'
import type { StationView } from '../../domain/station/schema'
import { somebody } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { NOON, newRider, STATION_KEEPER } from '../support/street'
import { download } from '../support/upload'

const STATION = 'nuanxin'

type Code = { page: string; scene: string }

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

let cloud: TestCloud
/** Scenes as they are printed, by station; WeChat is asked for their pictures when the sheet is made. */
let codes: Code[] = []

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  await cloud.call('station', STATION_KEEPER, 'print', { stationId: STATION })
  const printed = await cloud.local<{ codes: Code[] } | Code[]>('/local/codes')
  codes = Array.isArray(printed) ? printed : printed.codes
})
afterAll(() => cloud.stop())
afterEach(async () => {
  expect(await brokenInvariants(cloud)).toEqual([])
})

const sceneOf = (stationId: string): string =>
  codes.find(({ scene }) => scene.startsWith(`s.${stationId}.`))?.scene ?? ''

const look = async (openid: string, stationId = STATION) =>
  cloud.call<StationView>('station', openid, 'get', { stationId })

const report = (openid: string, facility: string, state: string, requestId: string = randomUUID()) =>
  cloud.call('station', openid, 'report', { stationId: STATION, facility, state }, { requestId })

test('a station in three operations: hours, services, facilities that nobody complained of', async () => {
  const { data, dbOps } = await look('passer-by')
  expect(dbOps).toBeLessThanOrEqual(3)
  expect(data.station).toMatchObject({ open: true, sample: true })
  expect(data.services.map(({ id }) => id)).toContain('lawyer')
  expect(data.facilities.every(({ state, at }) => state === 'ok' && at === null)).toBe(true)
  expect((await look('passer-by', 'nowhere')).error?.code).toBe('NOT_FOUND')
  expect((await look('passer-by', 'junlong')).error?.code).toBe('NOT_FOUND')
})

test('anybody reports, the keeper confirms by name, and who reported is nowhere on disk', async () => {
  const requestId = randomUUID()
  for (let n = 0; n < 5; n += 1)
    expect((await report('reporter-x', 'swap', 'broken', requestId)).ok).toBe(true)
  expect((await report('reporter-x', 'swap', 'ok', requestId)).error?.code).toBe('REQUEST_ID_REUSED')
  expect((await report('reporter-x', 'lawyer', 'ok')).error?.code).toBe('NOT_FOUND')
  const input = { stationId: STATION, facility: 'swap', state: 'closed' }
  expect((await cloud.call('station', 'reporter-x', 'confirm', input)).error?.code).toBe('NOT_ALLOWED')
  await cloud.call('station', STATION_KEEPER, 'confirm', input)
  const swap = (await look('a')).data.facilities.find(({ facility }) => facility === 'swap')
  expect(swap).toMatchObject({ state: 'closed', confirmedBy: '小周' })
  expect(JSON.stringify(await readCollection(cloud, 'station_states'))).not.toContain('reporter-x')
})

test('reports of several facilities at once all stay', async () => {
  const states = { seat: 'busy', charge: 'broken', repair: 'closed', parts: 'busy' }
  await Promise.all(
    Object.entries(states).flatMap(([facility, state]) =>
      Array.from({ length: 4 }, (_, n) => report(`crowd-${facility}-${n}`, facility, state)),
    ),
  )
  const { facilities } = (await look('a')).data
  for (const [facility, state] of Object.entries(states)) {
    expect(facilities.find((view) => view.facility === facility)).toMatchObject({ facility, state })
  }
})

test('a visit counts once a person and day, by work, however often the code is scanned', async () => {
  const scene = sceneOf(STATION)
  expect(scene).toMatch(/^s\.nuanxin\.\w{10}$/)
  const riders = Array.from({ length: 6 }, () => somebody('visitor'))
  await cloud.call('person', riders[0] ?? '', 'saveProfile', { occupation: 'courier', platform: null })
  const visit = (rider: string) => cloud.call<{ at: string }>('station', rider, 'checkIn', { scene })
  const first = await Promise.all([...riders, ...riders, ...riders].map(visit))
  expect(first.every(({ ok }) => ok)).toBe(true)
  const again = await visit(riders[0] ?? '')
  expect(again.data.at <= NOON.replace('12:00:00', '12:59:59')).toBe(true)
  const { visits, visited } = (await look(riders[0] ?? '')).data
  expect(visits.total).toBe(6)
  expect(visits.byOccupation).toEqual([
    { occupation: 'unknown', count: 5 },
    { occupation: 'courier', count: 1 },
  ])
  expect(visited).toBe(true)
  expect((await look('stranger')).data.visited).toBe(false)
})

test('a scanned code opens its station; a made-up one does not', async () => {
  const scene = sceneOf(STATION)
  expect((await cloud.call<StationView>('station', 'scanner', 'get', { scene })).data.station.id).toBe(
    STATION,
  )
  for (const wrong of [scene.replace('nuanxin', 'youai'), 's.nuanxin.AAAAAAAAAA', 'f.u1.AAAAAAAAAA', 'x']) {
    for (const path of ['get', 'checkIn']) {
      const { error } = await cloud.call('station', 'scanner', path, { scene: wrong })
      expect({ wrong, path, code: error?.code }).toEqual({ wrong, path, code: 'SCENE_INVALID' })
    }
  }
})

test('the codes of a station and its freezers leave as one PDF', async () => {
  const printed = await cloud.call<{ fileId: string; missing: string[] }>(
    'station',
    STATION_KEEPER,
    'print',
    {
      stationId: 'u-shanli',
    },
  )
  expect(printed.data).toMatchObject({ missing: [] })
  expect(printed.data.fileId).toMatch(/exports\/[0-9a-f]{24}\/codes\.pdf$/)
  const { fileList } = await cloud.local<{ fileList: { tempFileURL: string }[] }>('/local/temp-url', {
    fileList: [printed.data.fileId],
  })
  const address = new URL(fileList[0]?.tempFileURL ?? '', cloud.url)
  const file = Buffer.from(await (await fetch(address)).arrayBuffer()).toString('latin1')
  expect(file.startsWith('%PDF-1.5')).toBe(true)
  expect(file).toContain('/Count 2>>')
  expect((file.match(/\/Subtype\/Image/g) ?? []).length).toBeGreaterThanOrEqual(3)
  const byRider = await cloud.call('station', 'rider', 'print', { stationId: 'u-shanli' })
  expect(byRider.error?.code).toBe('NOT_ALLOWED')
})

test('a printed sheet is gone from the storage after its time, and so is its note', async () => {
  const { data } = await cloud.call<{ fileId: string }>('station', STATION_KEEPER, 'print', {
    stationId: STATION,
  })
  const sweep = async (now: string) => {
    await cloud.local('/local/clock', { now })
    await cloud.local('/local/timer/timer-catchup', {})
  }
  await sweep('2026-12-10T12:20:00+08:00')
  expect((await download(cloud, data.fileId))?.subarray(0, 5).toString()).toBe('%PDF-')
  await sweep('2026-12-10T12:40:00+08:00')
  // The clock's jump may have set the timer off by itself: its run may still be at it.
  while ((await download(cloud, data.fileId)) !== null) await pause(50)
  while ((await readCollection(cloud, 'exports')).length > 0) await pause(50)
  await cloud.local('/local/clock', { now: NOON })
})

test('a forgotten visitor leaves a count without a name', async () => {
  const rider = await newRider(cloud, somebody('leaver'))
  await cloud.call('station', rider, 'checkIn', { scene: sceneOf(STATION) })
  const before = (await look('a')).data.visits.total
  await cloud.call('person', rider, 'erase', { sure: true })
  expect((await look('a')).data.visits.total).toBe(before)
  expect(JSON.stringify(await readCollection(cloud, 'visits'))).not.toContain(rider)
})
