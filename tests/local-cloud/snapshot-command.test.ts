import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildLocalCloud } from '../../local-cloud/build'
import { launchLocalCloud } from '../../local-cloud/launch-local-cloud'
import { get, post } from './support/call'

jest.setTimeout(120_000)
const folder = mkdtempSync(join(tmpdir(), 'cloud-command-'))
const mainFile = join(folder, 'built/main.js')
const invariants = [
  { name: 'few', says: 'n is small', collection: 'notes', aggregate: [{ $match: { n: { $gt: 9 } } }] },
]
const envOf = (dataDir: string) => ({
  DATA_DIR: join(folder, dataDir),
  XXT_MANIFEST: join(folder, 'manifest.json'),
  XXT_FUNCTIONS: join(__dirname, 'functions'),
  XXT_TIMERS: 'off',
})
const run = (dataDir: string, ...command: string[]) => {
  const env = {
    PATH: process.env.PATH ?? '',
    NODE_PATH: join(__dirname, '../../node_modules'),
    ...envOf(dataDir),
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [mainFile, ...command], {
    env,
    encoding: 'utf8',
  })
  return { status, text: stdout + stderr }
}
const start = (dataDir: string) => launchLocalCloud({ mainFile, env: envOf(dataDir) })

beforeAll(async () => {
  await buildLocalCloud(join(folder, 'built'))
  const seed = { notes: [{ _id: 'a', n: 1 }] }
  const collections = [
    { name: 'notes', indexes: [{ name: 'n', unique: false, fields: [{ field: 'n', direction: 1 }] }] },
  ]
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ envId: 'local-test', collections, seed, invariants }),
  )
})

test('a stopped data folder is examined, kept and brought back elsewhere, its clock included', async () => {
  const cloud = await start('one')
  await post(cloud.url, '/local/clock', { now: '2031-01-01T00:00:00Z' })
  await post(cloud.url, '/local/people', { openid: 'rider-9', name: '小九' })
  const file = join(folder, 'one.snapshot')
  expect(run('one', 'doctor')).toMatchObject({ status: 1, text: expect.stringContaining('in use') })
  expect(run('one', 'restore', file)).toMatchObject({ status: 1, text: expect.stringContaining('in use') })
  await cloud.stop()

  expect(run('one', 'doctor')).toEqual({ status: 0, text: 'all 1 invariants hold\n' })
  expect(run('one', 'snapshot', file)).toMatchObject({
    status: 0,
    text: expect.stringContaining('documents'),
  })
  expect(run('two', 'restore', file)).toMatchObject({ status: 0, text: expect.stringContaining('restored') })
  const other = await start('two')
  expect(JSON.stringify(await get(other.url, '/local/people'))).toContain('小九')
  expect(JSON.stringify(await get(other.url, '/local/clock'))).toContain('2031-01-01T00:0')
  const document = { _id: 'b', n: 10 }
  await post(other.url, '/local/collections/notes', { document })
  expect(await get(other.url, '/local/doctor')).toMatchObject({ ok: false, broken: [{ rows: [document] }] })
  await other.stop()
  const report = run('two', 'doctor')
  expect(report.status).toBe(1)
  expect(report.text).toContain('few: n is small')
  expect(report.text).toContain(JSON.stringify(document))
})

test.each([[['snapshot']], [['doctor', 'x']], [['fly', 'x']], [['snapshot', 'a', 'b']], [['restore']]])(
  'says how it is used after %j',
  (command) => {
    expect(run('one', ...command)).toMatchObject({
      status: 1,
      text: expect.stringContaining('use: snapshot FILE'),
    })
  },
)

test('an empty folder is not taken for data, a missing file not for a snapshot', () => {
  expect(run('nowhere', 'doctor')).toMatchObject({ status: 1, text: expect.stringContaining('no data in') })
  const missing = run('one', 'restore', join(folder, 'missing'))
  expect(missing).toMatchObject({ status: 1, text: expect.stringContaining('cannot be restored') })
  expect(run('one', 'doctor').status).toBe(0)
})
