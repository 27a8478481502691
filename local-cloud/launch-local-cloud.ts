import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildLocalCloud } from './build'

/** A local cloud in a process of its own. */
export type LaunchedCloud = {
  url: string
  pid: number
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>
  /** kill -9, for tests of what survives. */
  kill(): Promise<void>
  /** What it has printed so far. */
  output(): string
}

export type LaunchOptions = {
  /** main.js as buildLocalCloud wrote it; built from source once a process when left out. */
  mainFile?: string
  /** The variables of its interface (DATA_DIR, NOW, XXT_FUNCTIONS …). PORT is any free one unless given. */
  env: Record<string, string>
}

/** A bundle built outside the project still finds SQLite here. */
const nodeModules = join(__dirname, '..', 'node_modules')

let built: Promise<string> | undefined
const buildOnce = (): Promise<string> => {
  built ??= mkdtemp(join(tmpdir(), 'local-cloud-')).then(async (folder) => {
    await buildLocalCloud(folder)
    return join(folder, 'main.js')
  })
  return built
}

const end = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })

/** Starts a local cloud and answers when it is ready; throws an Error with its output when it ends instead. */
export const launchLocalCloud = async ({ mainFile, env }: LaunchOptions): Promise<LaunchedCloud> => {
  const main = mainFile ?? (await buildOnce())
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH ?? '', TMPDIR: tmpdir(), NODE_PATH: nodeModules, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      const ready = /^ready (\S+)$/m.exec(output)
      if (ready?.[1]) resolve(ready[1])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the local cloud ended with ${code}:\n${output}`)))
  })
  return {
    url,
    pid: child.pid ?? 0,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
    output: () => output,
  }
}
