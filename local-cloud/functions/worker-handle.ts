import { Worker } from 'node:worker_threads'
import { addLine, type Invocation, type LogLine } from './invocation'
import type { Outcome } from './outcome'
import type { LogLevel, RunMessage, WorkerMessage, WorkerStart } from './worker-messages'

/** One worker thread, as its pool sees it. */
export type WorkerHandle = {
  /** Resolves when the function is loaded; rejects with an Error saying why it could not be. */
  ready: Promise<void>
  /** Runs one event; never rejects. `limit` in seconds, counted from the moment the function gets the event. */
  run(invocation: Invocation, message: RunMessage, limit: number): Promise<Outcome>
  end(reason: string): void
}

export type WorkerOptions = {
  /** The bundled bootstrap (worker.ts). */
  file: string
  /** The function's index.js. */
  entry: string
  env: Record<string, string>
  clock: SharedArrayBuffer
  now: () => number
  /** Called once when the thread is gone. */
  onEnd: () => void
  /** Lines written while no event runs (module level, or after the answer) have no call to belong to. */
  onStrayLine: (line: LogLine) => void
}

/** A function whose own module code hangs is given up after this long. */
const loadLimitMs = 10_000
/**
 * Small, because there is a worker for every function in use. Smaller still saves 3 MB a worker, and collecting what
 * the SDK leaves behind then takes a tenth of its time.
 */
const youngGenerationMb = 8
/** What an instance has in the cloud unless set otherwise; past it the instance ends, not the local cloud. */
const memoryMb = 256

type Running = { invocation: Invocation; settle: (outcome: Outcome) => void }
type Thread = {
  worker: Worker
  now: () => number
  onStrayLine: (line: LogLine) => void
  running?: Running | undefined
  endReason?: string
  settleReady: (error?: Error) => void
}

const end = (thread: Thread, reason: string): void => {
  thread.endReason ??= reason
  void thread.worker.terminate()
}

const finish = (thread: Thread, outcome: Outcome): void => {
  const { running } = thread
  thread.running = undefined
  running?.settle(outcome)
}

const log = (thread: Thread, level: LogLevel, text: string): void => {
  const line = { at: new Date(thread.now()).toISOString(), level, text }
  if (thread.running) addLine(thread.running.invocation, line)
  else thread.onStrayLine(line)
}

const receive = (thread: Thread, message: WorkerMessage): void => {
  if (message.type === 'log') log(thread, message.level, message.text)
  else if (message.type === 'ready') thread.settleReady()
  else if (message.type === 'load-failed') {
    thread.settleReady(new Error(message.message))
    end(thread, message.message)
  } else if (message.id === thread.running?.invocation.id) {
    finish(thread, message.type === 'done' ? { ...message, kind: 'done' } : { ...message, kind: 'failed' })
  }
}

const watch = (thread: Thread, onEnd: () => void): void => {
  const { worker } = thread
  worker.on('message', (message: WorkerMessage) => receive(thread, message))
  worker.stdout.on('data', (chunk: Buffer) => log(thread, 'log', chunk.toString().trimEnd()))
  worker.stderr.on('data', (chunk: Buffer) => log(thread, 'error', chunk.toString().trimEnd()))
  worker.on('error', (error: unknown) => {
    thread.endReason ??= error instanceof Error ? (error.stack ?? error.message) : String(error)
  })
  worker.on('exit', (code) => {
    const reason = thread.endReason ?? `the instance exited with code ${code}`
    thread.settleReady(new Error(reason))
    finish(thread, { kind: 'died', message: reason })
    onEnd()
  })
}

const run = (thread: Thread, invocation: Invocation, message: RunMessage, limit: number): Promise<Outcome> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => {
      finish(thread, { kind: 'timed-out', message: `Invoking task timed out after ${limit} seconds` })
      end(thread, 'timed out')
    }, limit * 1000)
    const settle = (outcome: Outcome): void => {
      clearTimeout(timer)
      resolve(outcome)
    }
    thread.running = { invocation, settle }
    invocation.kill = (reason) => {
      if (thread.running?.invocation === invocation) end(thread, reason)
    }
    thread.worker.postMessage(message)
  })

/** Starts a worker thread for a function. */
export const startWorker = (options: WorkerOptions): WorkerHandle => {
  const start: WorkerStart = { entry: options.entry, clock: options.clock }
  const worker = new Worker(options.file, {
    env: options.env,
    workerData: start,
    stdout: true,
    stderr: true,
    resourceLimits: { maxYoungGenerationSizeMb: youngGenerationMb, maxOldGenerationSizeMb: memoryMb },
  })
  const { now, onStrayLine } = options
  const thread: Thread = { worker, now, onStrayLine, settleReady: () => {} }
  const ready = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => end(thread, `loading took more than ${loadLimitMs} ms`), loadLimitMs)
    thread.settleReady = (error) => {
      clearTimeout(timer)
      if (error) reject(error)
      else resolve()
    }
  })
  // A pool may end a worker it no longer waits for; that rejection is then nobody's.
  ready.catch(() => {})
  watch(thread, options.onEnd)
  return {
    ready,
    run: (invocation, message, limit) => run(thread, invocation, message, limit),
    end: (reason) => end(thread, reason),
  }
}
