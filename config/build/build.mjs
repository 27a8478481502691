import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { giveUp, ROOT, say } from '../set-up/install.mjs'
import { hashInputs, isFresh, markFresh } from './stale.mjs'
import { TARGETS } from './targets.mjs'

const LOGS = path.join(ROOT, 'dist/.logs')

const lastLines = (file) => readFileSync(file, 'utf8').trim().split('\n').slice(-30).join('\n')

const buildOne = (target) => {
  const started = Date.now()
  const hash = hashInputs(target)
  const logFile = path.join(LOGS, `${target.name}.log`)
  const log = openSync(logFile, 'w')
  const env = { ...process.env, NODE_ENV: 'production' }
  const done = spawnSync(process.execPath, target.run, { cwd: ROOT, stdio: ['ignore', log, log], env })
  closeSync(log)
  if (done.status !== 0) giveUp(`building ${target.label} failed:\n${lastLines(logFile)}`)
  markFresh(target, hash)
  say(`built ${target.label} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/** Builds the named targets whose sources have changed, one after another: two cores starve on more. */
export const build = (names) => {
  mkdirSync(LOGS, { recursive: true })
  for (const target of TARGETS) {
    if (!names.includes(target.name) || isFresh(target)) continue
    say(`building ${target.label}`)
    buildOne(target)
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const asked = process.argv.slice(2)
  build(asked.length > 0 ? asked : TARGETS.map((target) => target.name))
}
