/**
 * The first code of a function's worker thread: sets the clock and the console, loads the function untouched
 * and answers one event at a time. It is bundled into a file of its own (dist/local-cloud/worker.js).
 */
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { patchDate } from '../clock/patch-date'
import { createCallSites } from './call-sites'
import { captureConsole } from './capture-console'
import { ownEnvironment } from './own-environment'
import type { RunMessage, WorkerMessage, WorkerStart } from './worker-messages'
import { writeNotes } from './write-notes'

type Main = (event: unknown, context: unknown) => unknown

const send = (message: WorkerMessage): void => parentPort?.postMessage(message)
const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

const loadMain = (entry: string): Main => {
  const loaded: { main?: unknown } = createRequire(entry)(entry)
  const { main } = loaded
  if (typeof main !== 'function') throw new TypeError(`${entry} exports no function named main`)
  return (event, context) => main(event, context)
}

const sites = createCallSites()

let variables: string[] = []
/** The identity of a call must not outlive it: what the last event set is removed first. */
const setVariables = (env: Record<string, string>): void => {
  for (const name of variables) delete process.env[name]
  Object.assign(process.env, env)
  variables = Object.keys(env)
}

const readEnvelope = (result: unknown): { ok: boolean; errorCode?: string } => {
  if (typeof result !== 'object' || result === null) return { ok: true }
  const { ok, error }: { ok?: unknown; error?: unknown } = result
  if (ok !== false) return { ok: true }
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined
  return code === undefined ? { ok: false } : { ok: false, errorCode: code }
}

const run = async (main: Main, message: RunMessage): Promise<void> => {
  const { id } = message
  try {
    setVariables(message.env)
    sites.begin(id)
    const result = await main(JSON.parse(message.event), message.context)
    // What JSON cannot say is null in the cloud too.
    send({ type: 'done', id, result: JSON.stringify(result) ?? 'null', ...readEnvelope(result) })
  } catch (error) {
    send({ type: 'failed', id, message: describe(error) })
  }
}

const start = ({ entry, clock }: WorkerStart): void => {
  patchDate(clock)
  ownEnvironment(sites)
  captureConsole((level, text) => send({ type: 'log', level, text }))
  writeNotes(sites, entry, (text) => send({ type: 'log', level: 'warn', text }))
  try {
    const main = loadMain(entry)
    parentPort?.on('message', (message: RunMessage) => void run(main, message))
    send({ type: 'ready' })
  } catch (error) {
    send({ type: 'load-failed', message: describe(error) })
  }
}

start(workerData)
