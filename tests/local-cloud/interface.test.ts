import { cp, mkdtemp, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call, get, post } from './support/call'
import { listCalls } from './support/list-calls'
import { startCloud, stopClouds, type TestCloud } from './support/start-cloud'

jest.setTimeout(60_000)
const api = [
  {
    function: 'notes',
    path: 'note.add',
    kind: 'mutation',
    roles: ['rider'],
    description: 'Adds a note',
    input: { type: 'object' },
    output: null,
  },
]
const seed = {
  notes: [
    { _id: 'seed-1', n: 1 },
    { _id: 'seed-2', n: 2 },
  ],
  empty: [],
}
const firstCalls = [
  { function: 'notes', openid: 'keeper', event: { path: 'add', input: { _id: 'made-first' } } },
]
const templates = [{ id: 'tpl-1', title: '提醒', fields: { thing1: '事项' } }]

let cloud: TestCloud
beforeAll(async () => {
  const appDir = await mkdtemp(join(tmpdir(), 'cloud-app-'))
  await writeFile(join(appDir, 'index.html'), '<p>the app</p>')
  cloud = await startCloud({
    manifest: { api, seed, firstCalls, templates },
    env: { XXT_APP: appDir, XXT_CONSOLE: join(appDir, 'none') },
  })
})
afterAll(stopClouds)

test('says that it is well', async () => {
  const response = await fetch(`${cloud.url}/healthz`)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok' })
  expect(cloud.output()).toContain(`ready ${cloud.url}`)
})

test('shows the procedures and templates of the manifest', async () => {
  expect(await get(cloud.url, '/local/api')).toEqual({ procedures: api })
  expect(await get(cloud.url, '/local/templates')).toEqual({ templates })
})

test('shows the functions with their limits', async () => {
  const listed = await get(cloud.url, '/local/functions')
  expect(listed).toMatchObject({
    functions: expect.arrayContaining([
      expect.objectContaining({ name: 'echo', timeout: 3, triggers: [] }),
      expect.objectContaining({ name: 'reminder', timeout: 20, triggers: [expect.any(Object)] }),
    ]),
  })
})

describe('documents', () => {
  test('are seeded, counted and shown by page', async () => {
    expect(await get(cloud.url, '/local/collections')).toMatchObject({
      collections: expect.arrayContaining([{ name: 'notes', count: expect.any(Number) }]),
    })
    expect(await get(cloud.url, '/local/collections/notes?skip=1&limit=1')).toMatchObject({
      skip: 1,
      limit: 1,
      documents: [{ _id: 'seed-2', n: 2 }],
    })
  })

  test('of an unknown or a reserved collection are not shown', async () => {
    for (const path of ['/local/collections/none', '/local/collections/__wechat_people']) {
      expect((await fetch(`${cloud.url}${path}`)).status).toBe(404)
    }
    expect((await fetch(`${cloud.url}/local/collections/notes?limit=many`)).status).toBe(400)
  })

  test('are seeded and made by first calls once, and answered writes survive kill -9', async () => {
    const first = await startCloud({ manifest: { seed, firstCalls } })
    expect(await listCalls(first.url)).toMatchObject([{ function: 'notes', openid: 'keeper', ok: true }])
    for (let index = 0; index < 20; index += 1) {
      await call(first.url, 'notes', { path: 'add', input: { _id: `written-${index}` } })
    }
    await first.kill()
    const second = await startCloud({ dataDir: first.dataDir, manifest: { seed, firstCalls } })
    expect(await get(second.url, '/local/collections')).toMatchObject({
      collections: expect.arrayContaining([{ name: 'notes', count: 2 + 1 + 20 }]),
    })
    expect(await listCalls(second.url)).toEqual([])
  })
})

describe('strangers', () => {
  const ask = (path: string, headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      const asked = request(`${cloud.url}${path}`, { headers }, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      asked.on('error', reject)
      asked.end()
    })

  test.each([
    '/local/people',
    '/local/events',
    '/call/notes',
    '/%6cocal/people',
    '/app/../local/people',
    '/app/%2e%2e/local/people',
  ])('get nothing from %s', async (path) => {
    expect(await ask(path, { host: 'evil.example' })).toBe(403)
    expect(await ask(path, { origin: 'https://evil.example' })).toBe(403)
  })

  test('may know that it is there', async () => {
    expect(await ask('/healthz', { host: 'evil.example' })).toBe(200)
    expect(await ask('/local/people', {})).toBe(200)
  })
})

describe('pages', () => {
  test('of the app come from its build', async () => {
    const response = await fetch(`${cloud.url}/app/?openid=rider-1`)
    expect(await response.text()).toBe('<p>the app</p>')
    expect((await fetch(`${cloud.url}/app`, { redirect: 'manual' })).headers.get('location')).toBe('/app/')
    expect((await fetch(`${cloud.url}/app/%2e%2e/%2e%2e/etc/passwd`)).status).toBe(404)
  })

  test('that were not built are named', async () => {
    const response = await fetch(`${cloud.url}/`)
    expect(await response.text()).toContain('not built')
  })

  test('that do not exist are not found', async () => {
    expect((await fetch(`${cloud.url}/local/nothing`)).status).toBe(404)
    expect((await fetch(`${cloud.url}/nothing.js`)).status).toBe(404)
  })
})

test('a function is loaded again when told', async () => {
  const functionsDir = await mkdtemp(join(tmpdir(), 'cloud-functions-'))
  await cp(join(__dirname, 'functions/broken'), join(functionsDir, 'changing'), { recursive: true })
  const own = await startCloud({ env: { XXT_FUNCTIONS: functionsDir, XXT_WATCH: 'off' } })
  const answer = async () => (await call(own.url, 'changing', {})).body
  const write = (text: string) => writeFile(join(functionsDir, 'changing/index.js'), text)
  expect(await answer()).toMatchObject({ errCode: -504002 })
  await write("exports.main = () => 'first'")
  expect(await answer()).toBe('first')
  await write("exports.main = () => 'second'")
  expect(await answer()).toBe('first')
  expect((await post(own.url, '/local/reload', { function: 'changing' })).body).toEqual({
    reloaded: 'changing',
  })
  expect(await answer()).toBe('second')
  expect((await post(own.url, '/local/reload', { function: 'none' })).status).toBe(404)
})

test('secrets are readable by their owner alone', async () => {
  const own = await startCloud({ manifest: { secretNames: ['KEY'] } })
  const { mode } = await stat(join(own.dataDir, 'data/secrets.json'))
  expect(mode & 0o777).toBe(0o600)
})

describe('what is wrong at the start is said', () => {
  test.each([
    ['a manifest', { manifest: { envId: 'two words' } }, 'envId'],
    ['the environment', { env: { PORT: 'many' } }, 'PORT'],
    ['the driver', { env: { XXT_DRIVER: 'oracle' } }, 'XXT_DRIVER'],
    ['the clock', { env: { NOW: 'tomorrow' } }, 'tomorrow'],
    ['the first calls', { manifest: { firstCalls: [{ ...firstCalls[0], function: 'none' }] } }, 'none'],
  ])('of %s', async (_, options, word) => {
    await expect(startCloud(options)).rejects.toThrow(word)
  })

  test('of a trigger', async () => {
    const functionsDir = await mkdtemp(join(tmpdir(), 'cloud-functions-'))
    await cp(join(__dirname, 'functions/reminder'), join(functionsDir, 'daily'), { recursive: true })
    const triggers = [{ name: 'daily', type: 'timer', config: '0 9 * * *' }]
    await writeFile(join(functionsDir, 'daily/config.json'), JSON.stringify({ triggers }))
    await expect(startCloud({ env: { XXT_FUNCTIONS: functionsDir } })).rejects.toThrow(
      /daily\/config.json[\s\S]*seven fields/,
    )
  })

  test('of a data folder in use', async () => {
    await expect(startCloud({ dataDir: cloud.dataDir })).rejects.toThrow(/ended with 1/)
  })
})
