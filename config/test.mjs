import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { giveUp, installPackages, ROOT, say } from './set-up/install.mjs'

installPackages()
const { ensureChromium } = await import('./set-up/chromium.mjs')
const { build } = await import('./build/build.mjs')
const { runChecks } = await import('./check.mjs')

const chromium = ensureChromium()
runChecks()
build(['functions', 'manifest', 'local-cloud', 'h5', 'weapp'])

say('running the tests')
const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js')
const env = { ...process.env, CHROMIUM_PATH: chromium, NODE_ENV: 'test' }
const done = spawnSync(process.execPath, [jest, '--maxWorkers=2', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  env,
})
if (done.status !== 0) giveUp('some tests failed')
