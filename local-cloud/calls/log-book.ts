import type { FinishedCall } from '../functions/function-service'
import type { LogLine } from '../functions/invocation'

/** One line a function wrote, and which call it belongs to. */
export type LogEntry = LogLine & {
  function: string
  /** The call's own id; empty for a line written while no call ran. */
  id: string
  /** What the event gave as its requestId, or the id of the call. */
  requestId: string
}

export type LogQuery = { function?: string | undefined; requestId?: string | undefined }

export type LogBook = {
  add(call: FinishedCall, requestId: () => string): void
  /** A line that belongs to no call: written while the module was loaded, or after the answer. */
  addStray(functionName: string, line: LogLine): void
  /** Oldest first; `requestId` finds a call by either of its ids. */
  find(query: LogQuery): LogEntry[]
}

/** Lines kept over all functions. */
const kept = 5000

/** Keeps the latest lines of all functions, longer than the list of calls keeps the calls. */
export const createLogBook = (): LogBook => {
  let entries: LogEntry[] = []
  const push = (added: LogEntry[]): void => {
    entries.push(...added)
    if (entries.length >= kept * 2) entries = entries.slice(-kept)
  }
  return {
    add: ({ invocation }, requestId) => {
      if (invocation.logs.length === 0) return
      const of = { function: invocation.functionName, id: invocation.id, requestId: requestId() }
      push(invocation.logs.map((line) => ({ ...line, ...of })))
    },
    addStray: (functionName, line) => push([{ ...line, function: functionName, id: '', requestId: '' }]),
    find: (query) =>
      entries
        .slice(-kept)
        .filter((entry) => query.function === undefined || entry.function === query.function)
        .filter(
          ({ id, requestId }) =>
            query.requestId === undefined || query.requestId === requestId || query.requestId === id,
        ),
  }
}
