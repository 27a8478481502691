import { spawnSync } from 'node:child_process'
import { installPackages, ROOT } from './set-up/install.mjs'

installPackages()
const { build } = await import('./build/build.mjs')
build(['functions', 'manifest'])
const run = ['node_modules/tsx/dist/cli.mjs', 'config/deploy/main.ts', ...process.argv.slice(2)]
process.exit(spawnSync(process.execPath, run, { cwd: ROOT, stdio: 'inherit' }).status ?? 1)
