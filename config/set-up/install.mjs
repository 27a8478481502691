// Runs before anything is installed: plain JavaScript, Node's own modules only.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const NODE_NEEDED = 20
export const ROOT = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../..',
)
const STAMP = path.join(ROOT, 'node_modules/.installed-lock')

/** Ends the process with one line that says what is missing. */
export const giveUp = (line) => {
  console.error(`\n✗ ${line}`)
  process.exit(1)
}

export const say = (line) => console.log(`· ${line}`)

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex')

/** Installs the pinned packages when they are missing or the lock file has changed; does nothing otherwise. */
export const installPackages = () => {
  if (Number(process.versions.node.split('.')[0]) < NODE_NEEDED) {
    giveUp(`Node.js ${NODE_NEEDED} or newer is needed; this is ${process.versions.node}.`)
  }
  const hash = lockHash()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return
  say('installing packages (once, about two minutes)')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Not `npm ci`: it refuses a lock file that lacks another platform's optional binaries, and `install` adds them.
  const done = spawnSync(npm, ['install', '--no-save', '--include=dev', '--loglevel=error'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (done.status !== 0)
    giveUp('npm install failed: is the npm registry reachable, and is there 1 GB of free disk?')
  writeFileSync(STAMP, hash)
}
