import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CanteenView } from '../../domain/canteen/schema'
import type { DirectoryView } from '../../domain/directory/list-schema'
import { look, NO_WISHES } from '../../domain/directory/look'
import type { HomeView } from '../../domain/home/schema'
import type { PartnersView } from '../../domain/partner/schema'
import type { StationView } from '../../domain/station/schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { brokenInvariants } from '../support/invariants'
import { listSlots, NOON, newRider } from '../support/street'

/** 清水巷 differs from 均隆街 in everything that can differ: the same product runs on it. */
const ROOT = path.resolve(__dirname, '../..')
const STREET = 'qingshui'
const WORKER = 'local-qin'

let box = ''
let cloud: TestCloud

beforeAll(async () => {
  box = mkdtempSync(path.join(tmpdir(), 'second-street-'))
  const manifest = path.join(box, 'cloud.json')
  const build = ['node_modules/tsx/dist/cli.mjs', 'config/functions/build-manifest.ts']
  const env = { ...process.env, STREET, XXT_MANIFEST: manifest }
  const { status, stderr } = spawnSync(process.execPath, build, { cwd: ROOT, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  cloud = await startTestCloud({ now: NOON, env: { XXT_MANIFEST: manifest } })
}, 120_000)
afterAll(async () => {
  await cloud.stop()
  rmSync(box, { recursive: true, force: true })
})
afterEach(async () => {
  expect(await brokenInvariants(cloud, false)).toEqual([])
})

const street = (...args: string[]) =>
  spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'config/street/main.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })

test('home: three stations, no canteen, its own name and duty phone, three operations', async () => {
  const { data, dbOps } = await cloud.call<HomeView>('home', 'stranger', 'get')
  expect(dbOps).toBe(3)
  expect(data.street).toMatchObject({
    name: '清水巷',
    lengthMetres: 420,
    heatMode: true,
    dutyPhone: '000-1234567',
  })
  expect(data.stations.map(({ id, open }) => [id, open])).toEqual([
    ['bridge', true],
    ['well', true],
    ['hall', true],
  ])
  expect(data.canteen).toBeNull()
  expect(data.bottlesGiven).toBe(120)
  expect(data.services.map(({ id, nextDay }) => [id, nextDay])).toEqual([
    ['trim', '2026-12-17'],
    ['counsel', '2026-12-26'],
  ])
})

test('water: its own limits, more with heat; a freezer that is shut gives none', async () => {
  const take = (openid: string, freezerId = 'w1') => cloud.call('water', openid, 'take', { freezerId })
  const rider = await newRider(cloud, 'second-water')
  for (let n = 0; n < 6; n += 1) expect((await take(rider)).error).toBeUndefined()
  expect((await take(rider)).error?.code).toBe('WATER_LIMIT_REACHED')
  expect((await take(await newRider(cloud, 'second-dry'), 'h1')).error?.code).toBe('WATER_EMPTY')
})

test('what this street has not is said, not broken: no canteen, no points, no childcare; its council is its own', async () => {
  const canteen = await cloud.call<CanteenView>('canteen', 'stranger', 'get', {})
  expect(canteen.data).toMatchObject({ window: null, meal: null })
  const pledge = { partnerId: 'mill', what: '豆浆', amount: 30, unit: '杯', until: null }
  expect((await cloud.call('partner', WORKER, 'savePledge', pledge)).error).toBeUndefined()
  const council = await cloud.call<PartnersView>('partner', 'stranger', 'list')
  expect(council.data.partners).toMatchObject([{ id: 'mill', pledges: [{ what: '豆浆', state: 'open' }] }])
  expect((await cloud.call('points', 'stranger', 'getMine')).error).toBeUndefined()
  expect((await cloud.call('childcare', 'stranger', 'mine')).error).toBeUndefined()
})

test('a station: its own hours past midnight, its facilities, reported and confirmed', async () => {
  const get = () => cloud.call<StationView>('station', 'stranger', 'get', { stationId: 'bridge' })
  await cloud.local('/local/clock', { now: '2026-12-11T01:30:00+08:00' })
  const { data, dbOps } = await get()
  expect(dbOps).toBeLessThanOrEqual(3)
  expect(data.station).toMatchObject({ name: '桥头小屋', open: true })
  expect(data.facilities.map(({ facility }) => facility)).toEqual(['toilet', 'charge'])
  const broken = { stationId: 'bridge', facility: 'charge', state: 'broken' }
  expect((await cloud.call('station', 'stranger', 'report', broken)).error).toBeUndefined()
  expect((await get()).data.facilities.find(({ facility }) => facility === 'charge')?.state).toBe('broken')
  await cloud.local('/local/clock', { now: '2026-12-11T02:00:00+08:00' })
  expect((await get()).data.station.open).toBe(false)
  await cloud.local('/local/clock', { now: NOON })
})

test('booking: a haircut every Thursday, one a week', async () => {
  const rider = await newRider(cloud, 'second-booking')
  const { slots } = await listSlots(cloud, rider, 'trim')
  expect(slots[0]).toMatchObject({ capacity: 3 })
  const book = (n: number) => cloud.call('booking', rider, 'create', { slotId: slots[n]?.id })
  expect((await book(0)).ok).toBe(true)
  expect((await book(1)).error?.code).toBe('QUOTA_REACHED')
})

test('an appeal goes to this street’s social worker and is answered', async () => {
  const rider = await newRider(cloud, 'second-appeal')
  const { data } = await cloud.call<{ appeal: { id: string } }>('appeal', rider, 'create', {
    text: '站长扣了我两百块，怎么办',
  })
  const appealId = data.appeal.id
  expect((await cloud.call('appeal', WORKER, 'accept', { appealId })).ok).toBe(true)
  expect(
    (await cloud.call('appeal', WORKER, 'reply', { appealId, text: '我来问', policyId: 'c01' })).ok,
  ).toBe(true)
})

test('the Friendly List: its own scenes; open over midnight at the weekend alone', async () => {
  const at = async (now: string) => {
    await cloud.local('/local/clock', { now })
    const { data } = await cloud.call<DirectoryView>('directory', 'stranger', 'list')
    return { list: data, tyre: look(data, { ...NO_WISHES, typed: '补胎' }, { now: data.now, here: null })[0] }
  }
  const { list, tyre } = await at('2026-12-13T01:00:00+08:00')
  expect(list.scenes.map(({ id }) => id)).toEqual(['drink', 'fix', 'ask'])
  expect([list.places.length, list.services.length]).toEqual([4, 6])
  expect([tyre?.place.name, tyre?.open.state]).toEqual(['清水车铺', 'open'])
  expect((await at('2026-12-13T01:30:00+08:00')).tyre?.open.state).toBe('closed')
  expect((await at('2026-12-14T20:00:00+08:00')).tyre?.open.state).toBe('closed')
  await cloud.local('/local/clock', { now: NOON })
})

test('its files are applied again with a plan; what staff changed is kept, what only the files say is not lost', async () => {
  const apply = (...more: string[]) => street('apply', STREET, '--env', 'local', '--url', cloud.url, ...more)
  expect(apply().stdout).toContain('新增 0，改动 0，员工改过不动 0')
  const { data } = await cloud.call<{ place: { v: number } & Record<string, unknown> }>(
    'directory',
    WORKER,
    'getPlace',
    {
      placeId: 'tyre-shop',
    },
  )
  const { own, services, placeKind, v } = data.place
  const edit = { placeId: 'tyre-shop', v, placeKind, listed: true, why: '改名', services: [], photos: [] }
  const saved = await cloud.call('directory', WORKER, 'savePlace', {
    ...edit,
    own: { ...(own as object), name: '新车铺' },
  })
  expect(saved.error).toBeUndefined()
  expect(services).toHaveLength(1)
  const kept = apply('--yes')
  expect(kept.stdout).toContain('= street/tyre-shop 员工改过，不动')
  const nameNow = async () =>
    (await cloud.call<DirectoryView>('directory', 'stranger', 'list')).data.places.find(
      ({ id }) => id === 'tyre-shop',
    )?.name
  expect(await nameNow()).toBe('新车铺')
  expect(apply('--yes', '--overwrite').stdout).toContain('写好了')
  expect(await nameNow()).toBe('清水车铺')
  const other = street('apply', 'junlong', '--env', 'local', '--url', cloud.url, '--yes')
  expect(other).toMatchObject({ status: 1, stderr: expect.stringContaining('已经是 qingshui 这条街') })
})

/** Every line of the product's sources, tests and fixtures apart. */
const sourceFiles = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) return sourceFiles(name)
    const isTest = /\.(test|fixture)\.tsx?$|test-samples\.ts$/.test(name)
    return /\.(tsx?|scss|json)$/.test(name) && !isTest ? [name] : []
  })

test('nothing of one street is built into the product', () => {
  const words = /均隆|交子|锦官驿|u-shanli|'(youai|nuanxin|dangqun|funeng)'/
  const found = ['src', 'domain', 'cloudfunctions'].flatMap(sourceFiles).flatMap((file) =>
    readFileSync(path.join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (words.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  )
  expect(found).toEqual([])
})
