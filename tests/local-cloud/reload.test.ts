import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call, get } from './support/call'
import { startCloud, stopClouds, type TestCloud } from './support/start-cloud'

jest.setTimeout(60_000)
let folder: string
let cloud: TestCloud
const write = async (name: string, text: string, config = '{}', under = folder) => {
  await mkdir(join(under, name), { recursive: true })
  await writeFile(join(under, name, 'config.json'), config)
  await writeFile(join(under, name, 'index.js'), text)
}
const answer = async (name: string) => (await call(cloud.url, name, {})).body
/** Asks until the answer is the wanted one; what it is in the end. */
const becomes = async (name: string, wanted: unknown): Promise<unknown> => {
  const deadline = Date.now() + 40_000
  let body = await answer(name)
  while (body !== wanted && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    body = await answer(name)
  }
  return body
}
const counting = 'let n = 0; exports.main = () => { n += 1; return n }'
/** Says that it is under way by a file beside it, and ends when another one is there. */
const slow = `
  const { existsSync, writeFileSync } = require('node:fs')
  const { dirname } = require('node:path')
  const marks = dirname(__dirname)
  exports.main = async () => {
    writeFileSync(marks + '.running', '')
    while (!existsSync(marks + '.go')) await new Promise((resolve) => setTimeout(resolve, 10))
    return 'old'
  }`
const appears = async (file: string) => {
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 10))
}

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'cloud-functions-')), 'functions')
  await write('steady', counting)
  await write('changing', "exports.main = () => 'first'")
  await write('slow', slow, '{ "timeout": 50 }')
  cloud = await startCloud({ env: { XXT_FUNCTIONS: folder } })
})
afterAll(stopClouds)

test('a function that is saved is loaded again, and the others keep what they hold', async () => {
  expect(await answer('steady')).toBe(1)
  expect(await answer('changing')).toBe('first')
  await write('changing', "exports.main = () => 'second'")
  expect(await becomes('changing', 'second')).toBe('second')
  expect(await answer('steady')).toBe(2)
})

test('what is under way when a function is saved is finished with the old code', async () => {
  const underWay = call(cloud.url, 'slow', {})
  await appears(`${folder}.running`)
  await write('slow', "exports.main = () => 'new'")
  expect(await becomes('slow', 'new')).toBe('new')
  await writeFile(`${folder}.go`, '')
  expect((await underWay).body).toBe('old')
})

test('a new function is found', async () => {
  await write('added', "exports.main = () => 'here'")
  expect(await becomes('added', 'here')).toBe('here')
})

test('a config.json that cannot be read is told, and the function stays as it was', async () => {
  await write('changing', "exports.main = () => 'third'", '{ "timeout": "long" }')
  const deadline = Date.now() + 40_000
  while (!cloud.output().includes('timeout') && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  expect(cloud.output()).toContain('changing/config.json')
  expect(await answer('changing')).toBe('second')
})

test('a build that replaces the whole folder is found as well', async () => {
  const built = `${folder}-built`
  await write('steady', counting, '{ "timeout": 7 }', built)
  await write('changing', "exports.main = () => 'fourth'", '{}', built)
  await rm(folder, { recursive: true })
  await new Promise((resolve) => setTimeout(resolve, 1000))
  await rename(built, folder)
  expect(await becomes('changing', 'fourth')).toBe('fourth')
  const timeoutOfSteady = async () =>
    Object(await get(cloud.url, '/local/functions')).functions.find(isSteady)?.timeout
  const isSteady = ({ name }: { name: string }) => name === 'steady'
  while ((await timeoutOfSteady()) !== 7) await new Promise((resolve) => setTimeout(resolve, 50))
})
