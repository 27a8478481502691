import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { call, get, post } from './support/call'
import { startCloud, stopClouds, type TestCloud } from './support/start-cloud'

jest.setTimeout(120_000)
const secretNames = ['DATA_KEY']
const seed = {
  notes: [
    { _id: 'seed-1', n: 1 },
    { _id: 'seed-2', at: { $date: '2026-01-02T03:04:05.000Z' } },
  ],
}
const manifest = { seed, secretNames, collections: [{ name: 'notes', indexes: [] }] }
afterAll(stopClouds)

const send = (url: string, method: string, path: string, body: unknown) =>
  fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Everything a person or a function could notice of the state. */
const stateOf = async ({ url, dataDir }: TestCloud) => {
  const { collections } = Object(await get(url, '/local/collections'))
  const documents = await Promise.all(
    collections.map(({ name }: { name: string }) => get(url, `/local/collections/${name}?limit=1000`)),
  )
  const { files } = Object(await get(url, '/local/files'))
  const contents = await Promise.all(
    files.map(async ({ url: at }: { url: string }) => (await fetch(at)).text()),
  )
  return {
    collections,
    documents,
    files: files.map(({ path, size }: { path: string; size: number }) => ({ path, size })),
    contents,
    people: await get(url, '/local/people'),
    codes: await get(url, '/local/codes'),
    outbox: await get(url, '/local/outbox'),
    secrets: await readFile(join(dataDir, 'data/secrets.json'), 'utf8'),
  }
}

const live = async ({ url }: TestCloud): Promise<void> => {
  await call(url, 'notes', { path: 'add', input: { _id: 'written', text: '李师傅 ✓' } }, 'rider-1')
  await call(
    url,
    'files',
    { path: 'upload', input: { cloudPath: '图/a.txt', text: 'hello 你好' } },
    'rider-1',
  )
  await post(url, '/local/people', { openid: 'rider-9', name: '小九' })
  await call(
    url,
    'wechat',
    { api: 'wxacode.getUnlimited', input: { scene: 's.1', page: 'pages/a' } },
    'rider-1',
  )
}

const spoil = async ({ url }: TestCloud): Promise<void> => {
  await send(url, 'DELETE', '/local/collections/notes', { _id: 'written' })
  await send(url, 'POST', '/local/collections/notes', { document: { _id: 'later' } })
  await call(url, 'files', { path: 'upload', input: { cloudPath: '图/b.txt', text: 'later' } }, 'rider-1')
  await post(url, '/local/people', { openid: 'rider-10', name: '小十' })
}

test('the whole state comes back, into the running cloud, and stays', async () => {
  let cloud = await startCloud({ manifest })
  await live(cloud)
  const before = await stateOf(cloud)
  await post(cloud.url, '/local/clock', { now: '2030-05-06T07:00:00+08:00' })
  const taken = await post(cloud.url, '/local/snapshot', { file: 'before.snapshot' })
  expect(taken).toMatchObject({ status: 200, body: { file: 'before.snapshot', files: 1 } })
  expect((await stat(join(cloud.dataDir, 'data/snapshots/before.snapshot'))).mode & 0o077).toBe(0)
  await spoil(cloud)
  await post(cloud.url, '/local/clock', { now: null })
  expect(await stateOf(cloud)).not.toEqual(before)

  const restored = await post(cloud.url, '/local/restore', { file: 'before.snapshot' })
  expect(restored).toMatchObject({ status: 200, body: { clock: { virtual: true } } })
  expect(await stateOf(cloud)).toEqual(before)
  expect(JSON.stringify(await get(cloud.url, '/local/clock'))).toContain('2030-05-05T23:0')
  const answer = await call(cloud.url, 'notes', { path: 'add', input: { _id: 'after' } }, 'rider-1')
  expect(answer).toMatchObject({ status: 200 })

  await cloud.kill()
  cloud = await startCloud({ manifest, dataDir: cloud.dataDir })
  const { total } = Object(await get(cloud.url, '/local/collections/notes'))
  expect(total).toBe(4)
  expect(JSON.stringify(await get(cloud.url, '/local/clock'))).toContain('2030-05-05T23:0')
  expect(await readdir(join(cloud.dataDir, 'data'))).not.toContain('restore.json')
})

test('it is sent, and read again from the request, by another data folder', async () => {
  const [one, other] = [await startCloud({ manifest }), await startCloud({ manifest })]
  await live(one)
  const response = await fetch(`${one.url}/local/snapshot`, { method: 'POST' })
  expect(response.headers.get('content-disposition')).toContain('.snapshot')
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(await get(one.url, '/local/snapshots')).toEqual({ snapshots: [] })
  const restored = await fetch(`${other.url}/local/restore`, { method: 'POST', body: bytes })
  expect(restored.status).toBe(200)
  expect(await stateOf(other)).toEqual(await stateOf(one))
})

describe('a restore that cannot be', () => {
  let cloud: TestCloud
  let whole: Buffer
  beforeAll(async () => {
    cloud = await startCloud({ manifest })
    await live(cloud)
    await post(cloud.url, '/local/snapshot', { file: 'whole' })
    whole = await readFile(join(cloud.dataDir, 'data/snapshots/whole'))
  })
  const damaged = () => {
    const copy = Buffer.from(whole)
    copy.fill(7, copy.length >> 1, (copy.length >> 1) + 40)
    return copy
  }
  test.each([
    ['cut off', () => whole.subarray(0, whole.length - 30)],
    ['damaged in the middle', damaged],
    ['no snapshot at all', () => Buffer.from('hello')],
    ['empty', () => Buffer.alloc(0)],
  ])('of a file that is %s, leaves the old state', async (_, bytes) => {
    const before = await stateOf(cloud)
    await writeFile(join(cloud.dataDir, 'data/snapshots/bad'), bytes())
    const { status, body } = await post(cloud.url, '/local/restore', { file: 'bad' })
    expect({ status, body }).toMatchObject({
      status: 422,
      body: { error: expect.stringContaining('cannot be restored') },
    })
    expect(await stateOf(cloud)).toEqual(before)
    const left = (await readdir(join(cloud.dataDir, 'data'))).filter((name) => name.startsWith('restor'))
    expect(left).toEqual([])
  })

  test('of another environment, of a missing file, under a name that leads elsewhere', async () => {
    const other = await startCloud({ manifest: { ...manifest, envId: 'elsewhere' } })
    const refused = await fetch(`${other.url}/local/restore`, { method: 'POST', body: new Uint8Array(whole) })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('elsewhere')
    expect((await post(cloud.url, '/local/restore', { file: 'nothing' })).status).toBe(404)
    for (const file of ['../data/secrets.json', '.hidden', 'a/b', '', 'x~']) {
      expect((await post(cloud.url, '/local/restore', { file })).status).toBe(400)
      expect((await post(cloud.url, '/local/snapshot', { file })).status).toBe(400)
    }
  })

  test('a kept one is listed and thrown away', async () => {
    const { snapshots } = Object(await get(cloud.url, '/local/snapshots'))
    expect(snapshots).toContainEqual({ file: 'whole', bytes: whole.length, at: expect.any(String) })
    expect((await send(cloud.url, 'DELETE', '/local/snapshots', { file: 'whole' })).status).toBe(200)
    expect((await send(cloud.url, 'DELETE', '/local/snapshots', { file: 'whole' })).status).toBe(404)
  })
})

test('taken and restored under load, no answered write is in it by half', async () => {
  const cloud = await startCloud({ manifest })
  const add = async (n: number) =>
    (await call(cloud.url, 'notes', { path: 'add', input: { _id: `n-${n}` } }, 'rider-1')).status
  const writes = Array.from({ length: 40 }, (_, n) => add(n))
  const taken = post(cloud.url, '/local/snapshot', { file: 'busy' })
  expect(await Promise.all(writes)).toEqual(writes.map(() => 200))
  expect((await taken).status).toBe(200)
  const again = Array.from({ length: 20 }, (_, n) => add(100 + n))
  const restored = post(cloud.url, '/local/restore', { file: 'busy' })
  expect(await Promise.all(again)).toEqual(again.map(() => 200))
  expect((await restored).status).toBe(200)
  expect((await call(cloud.url, 'notes', { path: 'add', input: { _id: 'last' } }, 'rider-1')).status).toBe(
    200,
  )
})
