import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { atMost, type Row } from './row'

const ROOT = path.resolve(__dirname, '..')
const SETTLE_MS = 3000
const RUNS = 3

type Started = { ms: number; idleMb: number }

const residentMb = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim()) / 1024

/** Starts the built local cloud, and says how long until it served and what it holds when nobody calls. */
const startOnce = async (dataDir: string): Promise<Started> => {
  const started = performance.now()
  const env = { ...process.env, PORT: '0', DATA_DIR: dataDir }
  const child = spawn(process.execPath, [path.join(ROOT, 'dist/local-cloud/main.js')], { cwd: ROOT, env })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => /ready http/.test(chunk.toString()) && resolve())
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
  const ms = performance.now() - started
  await wait(SETTLE_MS)
  const idleMb = residentMb(child.pid ?? 0)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  return { ms, idleMb }
}

const best = (runs: Started[]): Started => ({
  ms: Math.min(...runs.map((run) => run.ms)),
  idleMb: Math.min(...runs.map((run) => run.idleMb)),
})

/** Start until it serves, and resident memory when idle; the best of three, since a shared machine only adds. */
export const measureLocalCloud = async (): Promise<Row[]> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'xinxintong-start-'))
  try {
    const runs: Started[] = []
    for (let run = 0; run < RUNS; run++) runs.push(await startOnce(dataDir))
    const { ms, idleMb } = best(runs)
    return [
      atMost('local cloud: start to ready', ms, 'ms', 600),
      atMost('local cloud: memory idle', idleMb, 'MB', 150),
    ]
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
