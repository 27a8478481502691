import path from 'node:path'
import type { Plugin } from 'esbuild'

const unused = (what: string): string =>
  `const refuse = () => { throw new Error('${what}: not part of this bundle: see config/functions/lean-sdk.ts') }`

/** Parts of the SDK no function of ours asks for, and what stands in their place: they refuse by name when used. */
const LEFT_OUT: Record<string, string> = {
  '@cloudbase/ai': `${unused('AI')}\nclass AI { constructor() { refuse() } }\nmodule.exports = { AI }`,
  '@cloudbase/app': 'module.exports = { LANGS: {} }',
  '@cloudbase/wx-cloud-client-sdk': `${unused('Data models and SQL')}
const nothing = new Proxy({}, { get: refuse })
module.exports = { __esModule: true, default: { generateHTTPClient: () => nothing, generateMySQLClient: refuse } }`,
}

/** Parts a call seldom needs: loaded when they are first used. None of them is an ES module in disguise. */
const SELDOM = ['jsonwebtoken', 'xml2js']

const lazily = (id: string): string =>
  `module.exports = new Proxy({}, { get: (_, name) => name === '__esModule' ? undefined : require('${id}')[name] })`

/**
 * Makes the bundled SDK a third lighter and quicker to load: without its parts for AI and data models, its rare parts
 * on first use, and with a table of the few file types a function stores instead of all there are (150 KB).
 */
export const leanSdk: Plugin = {
  name: 'lean-sdk',
  setup: (build) => {
    build.onResolve({ filter: /^mime-db$/ }, () => ({ path: path.join(__dirname, 'file-types.json') }))
    build.onResolve({ filter: /.*/ }, ({ path: id, namespace, resolveDir }) => {
      if (namespace === 'lean' || !(id in LEFT_OUT || SELDOM.includes(id))) return undefined
      return { path: id, namespace: 'lean', pluginData: resolveDir }
    })
    build.onLoad({ filter: /.*/, namespace: 'lean' }, ({ path: id, pluginData }) => ({
      contents: LEFT_OUT[id] ?? lazily(id),
      resolveDir: pluginData as string,
    }))
  },
}
