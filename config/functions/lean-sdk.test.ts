import Module from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'
import { leanSdk } from './lean-sdk'

type Parts = {
  jwt: { sign: (claims: object, secret: string) => string }
  xml: { parseString: (text: string, done: (error: unknown, result: unknown) => void) => void }
  ai: { AI: new () => unknown }
  models: { generateHTTPClient: () => Record<string, unknown> }
}

const PARTS = `
exports.jwt = require('jsonwebtoken')
exports.xml = require('xml2js')
exports.ai = require('@cloudbase/ai')
exports.models = require('@cloudbase/wx-cloud-client-sdk').default
`

/** The parts as a bundled function has them. */
const bundleParts = async (): Promise<Parts> => {
  const { outputFiles } = await build({
    stdin: { contents: PARTS, resolveDir: path.join(__dirname, '../../node_modules/@cloudbase/node-sdk') },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    plugins: [leanSdk],
  })
  const loaded = { exports: {} }
  const run = new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')
  run(loaded, loaded.exports, Module.createRequire(__filename))
  return loaded.exports as Parts
}

let parts: Parts

beforeAll(async () => {
  parts = await bundleParts()
})

test('what is seldom needed works when it is needed', () => {
  expect(parts.jwt.sign({ who: 'me' }, 'secret').split('.')).toHaveLength(3)
  let read: unknown
  parts.xml.parseString('<Error><Code>NoSuchKey</Code></Error>', (_, result) => {
    read = result
  })
  expect(read).toEqual({ Error: { Code: ['NoSuchKey'] } })
})

test('what was left out refuses by name, and only when it is used', () => {
  expect(() => new parts.ai.AI()).toThrow('AI: not part of this bundle')
  const models = parts.models.generateHTTPClient()
  expect(() => models.anything).toThrow('Data models and SQL: not part of this bundle')
})
