import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call, get, post } from './support/call'
import { listCalls } from './support/list-calls'
import { startCloud, stopClouds } from './support/start-cloud'

jest.setTimeout(120_000)
afterAll(stopClouds)

/** Starts a cloud whose every thread is watched; `seen` is what the watch has written. */
const startWatched = async (
  functionsDir = join(__dirname, 'functions'),
  manifest: { env?: Record<string, string> } = {},
) => {
  const watch = join(await mkdtemp(join(tmpdir(), 'cloud-watch-')), 'watch-network.js')
  await copyFile(join(__dirname, 'support/watch-network.js'), watch)
  const options = { NODE_OPTIONS: `--require ${watch}` }
  const cloud = await startCloud({
    // Once for the process, once for its workers: they have an environment of their own.
    env: { ...options, XXT_FUNCTIONS: functionsDir },
    manifest: { ...manifest, env: { ...manifest.env, ...options } },
  })
  const seen = async () => (await readFile(`${watch}.log`, 'utf8')).trim().split('\n')
  return { cloud, seen }
}
const escapes = (lines: string[]) => lines.filter((line) => !line.startsWith('watching'))
const threads = (lines: string[]) => lines.filter((line) => line.startsWith('watching'))

test('the watch sees every way out of a function', async () => {
  const { cloud, seen } = await startWatched()
  for (const path of ['connect', 'fetch', 'http', 'lookup', 'resolve', 'datagram']) {
    await call(cloud.url, 'outside', { path })
  }
  expect(escapes(await seen()).map((line) => line.split(' ').at(-1))).toEqual(
    expect.arrayContaining([
      '192.0.2.1',
      '192.0.2.2',
      '192.0.2.3',
      'outside.invalid',
      'resolve.invalid',
      '192.0.2.4',
    ]),
  )
})

const picture = {
  mediaUrl: 'https://files.example/a.png',
  mediaType: 2,
  version: 2,
  openid: 'rider-1',
  scene: 1,
}
const file = 'cloud://local-test.local/network/a.txt'
const events: [string, Record<string, unknown>][] = [
  ['probe', { path: 'context' }],
  ['probe', { path: 'other', input: { name: 'echo', data: {} } }],
  ['probe', { path: 'badSecret' }],
  ['notes', { path: 'add', input: { _id: 'n', n: 1, left: 2 } }],
  ['notes', { path: 'transaction', input: { id: 'n' } }],
  ['notes', { path: 'claim', input: { id: 'n', who: 'a' } }],
  ['notes', { path: 'collection', input: { name: 'none' } }],
  ['lines', { path: 'together' }],
  ['echo', {}],
  ['chatter', {}],
  ['broken', {}],
  ['files', { path: 'upload', input: { cloudPath: 'network/a.txt', text: 'x' } }],
  ['files', { path: 'address', input: { fileList: [file] } }],
  ['files', { path: 'download', input: { fileID: file } }],
  ['files', { path: 'copy', input: { fileList: [{ srcPath: 'network/a.txt', dstPath: 'b/a.txt' }] } }],
  ['files', { path: 'remove', input: { fileList: [file] } }],
  ['wechat', { api: 'phonenumber.getPhoneNumber', input: { code: 'none' } }],
  ['wechat', { api: 'subscribeMessage.send', input: { touser: 'a', templateId: 'b', data: {} } }],
  ['wechat', { api: 'wxacode.getUnlimited', input: { scene: 'a', page: 'pages/a' } }],
  [
    'wechat',
    { api: 'security.msgSecCheck', input: { version: 2, openid: 'rider-1', scene: 1, content: 'a' } },
  ],
  ['wechat', { api: 'security.mediaCheckAsync', input: picture }],
  ['wechat', { api: 'cloudbase.none', input: {} }],
  ['unpermitted', { api: 'wxacode.getUnlimited', input: { scene: 'a', page: 'pages/a' } }],
  ['reminder', {}],
]

test('in a run of every fixture nothing leaves this machine, neither from the gateway nor from a worker', async () => {
  const { cloud, seen } = await startWatched()
  for (const [name, event] of events) await call(cloud.url, name, event, 'rider-1')
  // The pushed event of the picture's check comes a moment later.
  const isPushed = async () => (await listCalls(cloud.url)).some((item) => item.function === 'media')
  while (!(await isPushed())) await new Promise((resolve) => setTimeout(resolve, 50))
  const lines = await seen()
  const used = new Set(events.map(([name]) => name))
  expect(escapes(lines)).toEqual([])
  expect(lines[0]).toBe('watching main')
  // A thread for each function used, and for the one that is pushed to.
  expect(threads(lines).length).toBeGreaterThanOrEqual(1 + used.size + 1)
})

const project = join(__dirname, '../../dist')
const isBuilt = existsSync(join(project, 'cloudfunctions')) && existsSync(join(project, 'cloud.json'))
type Manifest = { env?: Record<string, string>; api: { function: string; path: string }[] }

if (isBuilt) {
  test('in a run of the project’s own functions neither', async () => {
    const manifest = JSON.parse(readFileSync(join(project, 'cloud.json'), 'utf8')) as Manifest
    const { cloud, seen } = await startWatched(join(project, 'cloudfunctions'), manifest)
    const { api } = manifest
    for (const { function: name, path } of api) {
      await call(cloud.url, name, { path, input: {}, requestId: `network-${path}` }, 'network-person')
    }
    const { functions } = (await get(cloud.url, '/local/functions')) as {
      functions: { name: string; triggers: unknown[] }[]
    }
    for (const { name, triggers } of functions) {
      if (triggers.length > 0) expect((await post(cloud.url, `/local/timer/${name}`, {})).status).toBe(200)
    }
    const lines = await seen()
    expect(escapes(lines)).toEqual([])
    expect(threads(lines).length).toBeGreaterThan(functions.length)
  })
}
