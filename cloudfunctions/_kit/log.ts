/**
 * One line of JSON a message, so that the cloud's log search finds a request by its id. Never a phone number, a
 * text a person wrote, or a key: callers log ids and codes.
 */
export type Log = (level: 'info' | 'warn' | 'error', message: string, facts?: Record<string, unknown>) => void

export const makeLog =
  (fixed: Record<string, unknown>): Log =>
  (level, message, facts = {}) => {
    console[level](JSON.stringify({ level, message, ...fixed, ...facts }))
  }

/** An error and its causes as text for a log line, stack of the outermost included. */
export const describeError = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : JSON.stringify(error)
  const cause = error.cause === undefined ? '' : ` <- ${describeError(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
