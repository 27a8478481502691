import { spawn } from 'node:child_process'
import path from 'node:path'
import { installPackages, ROOT } from './set-up/install.mjs'

installPackages()
const { build } = await import('./build/build.mjs')
build(['functions', 'manifest', 'local-cloud', 'h5'])

const cloud = spawn(process.execPath, [path.join(ROOT, 'dist/local-cloud/main.js')], {
  cwd: ROOT,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => cloud.kill(signal))
cloud.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 0 : 1)))
