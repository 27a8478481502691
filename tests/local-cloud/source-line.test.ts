import { mkdir, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { call } from './support/call'
import { listCalls } from './support/list-calls'
import { startCloud, stopClouds, type TestCloud } from './support/start-cloud'

jest.setTimeout(60_000)
const source = join(__dirname, 'functions/lines/index.js')
const rows = Array.from({ length: 25 }, (_, n) => ({ _id: `row-${n}`, kind: 'row' }))
let cloud: TestCloud
let lines: string[]
beforeAll(async () => {
  cloud = await startCloud({ manifest: { seed: { notes: rows } } })
  lines = (await readFile(source, 'utf8')).split('\n')
})
afterAll(stopClouds)

/** The log of one call, as text. */
const logOf = async (url: string, event: Record<string, unknown>): Promise<string[]> => {
  const { headers } = await call(url, 'lines', event, 'rider-1')
  const calls = await listCalls(url)
  return calls.find(({ id }) => id === headers.get('x-request-id'))?.logs.map(({ text }) => text) ?? []
}
const lineNumber = (mark: string) => lines.findIndex((line) => line.includes(`// LINE ${mark}`)) + 1

test('a refused request is in the log of its call, with the line that made it', async () => {
  const [before, refusal, ...more] = await logOf(cloud.url, { path: 'alone' })
  expect(before).toBe('before')
  expect(refusal).toMatch(/database.getDocument refused: DATABASE_COLLECTION_NOT_EXIST .*none-alone/)
  expect(refusal).toMatch(new RegExp(`at index.js:${lineNumber('alone')}:\\d+ \\(readMissing\\)$`))
  expect(more).toEqual([])
})

test('of requests made together each has its own line', async () => {
  for (let round = 0; round < 5; round += 1) {
    const log = (await logOf(cloud.url, { path: 'together' })).slice(1)
    expect(log).toHaveLength(3)
    for (const mark of ['first', 'second', 'third']) {
      const entry = log.find((text) => text.includes(`none-${mark}`))
      expect(entry).toContain(`at index.js:${lineNumber(mark)}:`)
    }
  }
})

test('a document that is there already is ordinary work and not noted', async () => {
  expect(await logOf(cloud.url, { path: 'twice', id: 'again' })).toEqual(['before'])
})

test('a warning of the database names the line too', async () => {
  const [, warning] = await logOf(cloud.url, { path: 'pipeline' })
  expect(warning).toContain('20')
  expect(warning).toContain(`at index.js:${lineNumber('pipeline')}:`)
})

test('in a bundle with the SDK inside, the place is where the function’s own code calls', async () => {
  const functionsDir = await mkdtemp(join(tmpdir(), 'cloud-functions-'))
  await mkdir(join(functionsDir, 'lines'))
  const outfile = join(functionsDir, 'lines/index.js')
  await build({ entryPoints: [source], outfile, bundle: true, minify: true, platform: 'node' })
  const bundled = await startCloud({ env: { XXT_FUNCTIONS: functionsDir } })
  const [, refusal] = await logOf(bundled.url, { path: 'alone' })
  const [, line, column] = /at index\.js:(\d+):(\d+)/.exec(refusal ?? '') ?? []
  const text = (await readFile(outfile, 'utf8')).split('\n')[Number(line) - 1] ?? ''
  // The position is that of the method called: `.get()` on the collection the refusal is about.
  expect(text.slice(Number(column) - 40, Number(column) + 5)).toMatch(/"none-alone"\)\.limit\(1\)\.get\(\)/)
})
