import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, watch } from 'node:fs'
import path from 'node:path'
import { installPackages, ROOT, say } from './set-up/install.mjs'

const WATCHED = ['src', 'domain', 'cloudfunctions', 'street']
const SETTLE_MS = 300
const BUILT = ['functions', 'manifest', 'h5']
const address = `http://${process.env.HOST ?? '127.0.0.1'}:${process.env.PORT ?? 5180}`

installPackages()
const { build } = await import('./build/build.mjs')
build([...BUILT, 'local-cloud'])
const cloud = spawn(process.execPath, [path.join(ROOT, 'dist/local-cloud/main.js')], {
  cwd: ROOT,
  stdio: 'inherit',
})
cloud.on('exit', (code) => process.exit(code ?? 0))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => cloud.kill(signal))

const reloadFunctions = () =>
  Promise.all(
    readdirSync(path.join(ROOT, 'dist/cloudfunctions')).map((name) =>
      fetch(`${address}/local/reload`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ function: name }),
      }),
    ),
  )

/** A build in a process of its own: a mistake in the code is printed and the next save tries again. */
const rebuild = async () => {
  const done = spawnSync(process.execPath, ['config/build/build.mjs', ...BUILT], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  if (done.status !== 0) return
  await reloadFunctions()
  say('ready again')
}

let waiting
for (const folder of WATCHED) {
  watch(path.join(ROOT, folder), { recursive: true }, () => {
    clearTimeout(waiting)
    waiting = setTimeout(rebuild, SETTLE_MS)
  })
}
