/** What the main thread and a function's worker thread say to each other. */

export type LogLevel = 'debug' | 'log' | 'info' | 'warn' | 'error'

/** Handed over when the thread starts. */
export type WorkerStart = { entry: string; clock: SharedArrayBuffer }

export type RunMessage = {
  id: string
  /** The event as JSON text. */
  event: string
  /** Variables of this invocation alone: identity, source, trace id. */
  env: Record<string, string>
  context: Record<string, unknown>
}

export type WorkerMessage =
  | { type: 'ready' }
  | { type: 'load-failed'; message: string }
  | { type: 'log'; level: LogLevel; text: string }
  /** `ok` and `errorCode` repeat what an `{ok:false,error:{code}}` envelope says, for the list of calls. */
  | { type: 'done'; id: string; result: string; ok: boolean; errorCode?: string }
  | { type: 'failed'; id: string; message: string }
