import { spawnSync } from 'node:child_process'
import { installPackages, ROOT } from './set-up/install.mjs'

/** `npm run cloud -- snapshot FILE | restore FILE | doctor`, on the data folder of a local cloud that is stopped. */
installPackages()
const { build } = await import('./build/build.mjs')
build(['manifest', 'local-cloud'])

const done = spawnSync(process.execPath, [`${ROOT}/dist/local-cloud/main.js`, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: process.env,
})
process.exit(done.status ?? 1)
