/** How one event ended inside a worker. */
export type Outcome =
  /** The function returned; `result` is JSON text. */
  | { kind: 'done'; result: string; ok: boolean; errorCode?: string }
  /** The function threw, or its code could not be loaded. */
  | { kind: 'failed'; message: string }
  | { kind: 'timed-out'; message: string }
  /** The instance ended before it answered: killed by a fault, process.exit, an uncaught error. */
  | { kind: 'died'; message: string }
