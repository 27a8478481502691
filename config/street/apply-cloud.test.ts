import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { StreetRecord } from './apply-plan'
import { applyStreet } from './apply-street'

type Update = {
  q: StreetRecord
  u: { $set?: object; $setOnInsert?: object }
  upsert: boolean
}
type Command = { find?: string; filter?: object; limit?: number; update?: string; updates?: Update[] }
type Asked = { action: string; body: Record<string, unknown>; commands: Command[] }

/** What WeChat's side holds, and every request it was sent. */
let asked: Asked[] = []
let held = new Map<string, Map<string, StreetRecord>>()
let server: Server
let said = ''

const collection = (name: string) => {
  const found = held.get(name) ?? new Map<string, StreetRecord>()
  held.set(name, found)
  return found
}

const write = (name: string, { q, u, upsert }: Update): void => {
  const documents = collection(name)
  const there = documents.get(q._id)
  if (!there) {
    if (upsert) documents.set(q._id, { _id: q._id, ...u.$setOnInsert, ...u.$set })
    return
  }
  if (!('v' in q) || q.v === there.v || there.v === undefined) documents.set(q._id, { ...there, ...u.$set })
}

/** As `RunCommands` answers: every row as a piece of JSON. */
const answer = (command: Command): string[] => {
  for (const update of command.updates ?? []) write(command.update ?? '', update)
  return command.find ? [...collection(command.find).values()].map((row) => JSON.stringify(row)) : []
}

const ENV = { TENCENTCLOUD_SECRETID: 'AKIDtest', TENCENTCLOUD_SECRETKEY: 'secret' }
const before = { ...process.env }

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>
      const raw = (body.MgoCommands ?? []) as { Command: string }[]
      const commands = raw.map(({ Command }) => JSON.parse(Command) as Command)
      asked.push({ action: String(request.headers['x-tc-action']), body, commands })
      response.setHeader('content-type', 'application/json')
      const EnvBaseInfo = { EnvId: 'street-env', Databases: [{ InstanceId: 'tnt-street' }] }
      const Data = commands.map(answer)
      response.end(JSON.stringify({ Response: { RequestId: 'r', EnvInfo: { EnvBaseInfo }, Data } }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

beforeEach(() => {
  asked = []
  held = new Map()
  said = ''
  const { port } = server.address() as AddressInfo
  Object.assign(process.env, ENV, { TCB_BASE_URL: `http://127.0.0.1:${port}`, http_proxy: '' })
  for (const way of ['log', 'error'] as const)
    jest.spyOn(console, way).mockImplementation((...lines: unknown[]) => {
      said += `${lines.join(' ')}\n`
    })
})
afterEach(() => {
  jest.restoreAllMocks()
  for (const name of [...Object.keys(ENV), 'TCB_BASE_URL', 'http_proxy']) {
    if (before[name] === undefined) delete process.env[name]
    else process.env[name] = before[name]
  }
})

const apply = (how: { yes?: boolean; overwrite?: boolean } = {}) =>
  applyStreet('qingshui', { env: 'street-env', url: undefined, yes: false, overwrite: false, ...how })

test('without the account’s keys nothing is asked, and the missing one is named', async () => {
  delete process.env.TENCENTCLOUD_SECRETKEY
  await expect(apply()).rejects.toThrow('TENCENTCLOUD_SECRETKEY')
  expect(asked).toEqual([])
})

test('a plan reads, within the environment and signed, and writes nothing', async () => {
  expect(await apply()).toBe(0)
  expect(said).toMatch(/新增 \d\d+，改动 0/)
  expect(said).toContain('这只是计划')
  expect([...new Set(asked.map(({ action }) => action))].sort()).toEqual(['DescribeEnvInfo', 'RunCommands'])
  for (const { body, commands } of asked) {
    expect(body.EnvId).toBe('street-env')
    for (const { find, updates } of commands) {
      expect(typeof find).toBe('string')
      expect(updates).toBeUndefined()
    }
  }
  expect([...held.values()].every((documents) => documents.size === 0)).toBe(true)
})

test('carried out it adds what is missing, looks again, and a second run finds nothing to do', async () => {
  expect(await apply({ yes: true })).toBe(0)
  expect(said).toContain('一条不差')
  const writes = asked.flatMap(({ commands }) => commands.flatMap(({ updates = [] }) => updates))
  expect(writes.length).toBeGreaterThan(10)
  for (const { q, u, upsert } of writes) {
    expect(upsert).toBe(true)
    expect(Object.keys(u)).toEqual(['$setOnInsert'])
    expect(Object.keys(u.$setOnInsert ?? {})).not.toContain('_id')
    expect(Object.keys(q)).toEqual(['_id'])
  }
  said = ''
  expect(await apply({ yes: true })).toBe(0)
  expect(said).toContain('新增 0，改动 0，员工改过不动 0')
})

test('what the files changed is written on the version that was read, what staff changed is kept', async () => {
  await apply({ yes: true })
  const street = collection('street')
  const [one, other] = [...street.values()].filter(({ kind }) => kind === 'station')
  if (!one || !other) throw new Error('no stations')
  street.set(one._id, { ...one, name: '旧名字' })
  street.set(other._id, { ...other, name: '员工起的名字', v: 2 })
  asked = []
  expect(await apply({ yes: true })).toBe(0)
  const writes = asked.flatMap(({ commands }) => commands.flatMap(({ updates = [] }) => updates))
  expect(writes).toEqual([expect.objectContaining({ q: { _id: one._id, v: 0 }, upsert: false })])
  expect(street.get(one._id)?.name).toBe(one.name)
  expect(street.get(other._id)?.name).toBe('员工起的名字')
})

test('a write that did not hold is found out and said, and the run fails', async () => {
  await apply({ yes: true })
  const street = collection('street')
  const [one] = [...street.values()].filter(({ kind }) => kind === 'station')
  if (!one) throw new Error('no station')
  // Reading, the version is the files' own; by the time of the write it never holds.
  street.set(one._id, { ...one, name: '旧名字' })
  const set = street.set.bind(street)
  street.set = (id, document) => (id === one._id ? street : set(id, document))
  expect(await apply({ yes: true })).toBe(1)
  expect(said).toContain('没写进去')
})
