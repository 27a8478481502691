import { outcomeError } from '../functions/call-error'
import type { FinishedCall } from '../functions/function-service'
import type { Invocation, LogLine } from '../functions/invocation'

/** One call as the list of calls and the event stream show it. */
type CallRecord = {
  id: string
  /** When it began, on the virtual clock. */
  at: string
  function: string
  /** What the event says it wants (`path`), if anything. */
  path: string
  openid: string
  source: string
  ms: number
  dbOps: number
  cold: boolean
  ok: boolean
  errorCode: string
  requestId: string
  logs: LogLine[]
}

export type CallJournal = {
  add(call: FinishedCall): void
  /** Newest first. */
  last(): CallRecord[]
  /** Calls back for each call from now on; returns how to stop. */
  subscribe(listener: (record: CallRecord) => void): () => void
}

const kept = 200

/** The text a field of the event holds, without trusting its form. */
const readField = (event: string, field: string): string => {
  const found = new RegExp(`"${field}":("(?:[^"\\\\]|\\\\.)*")`).exec(event)?.[1]
  return found === undefined ? '' : String(JSON.parse(found))
}

/** How the caller names this call: the event's requestId, or the id of the call. */
export const requestIdOf = ({ event, id }: Invocation): string => readField(event, 'requestId') || id

const toRecord = ({ invocation, outcome, ms, cold }: FinishedCall): CallRecord => {
  const error = outcomeError(outcome)
  const answered = outcome.kind === 'done' && outcome.ok
  const errorCode = error?.code ?? (outcome.kind === 'done' ? (outcome.errorCode ?? '') : '')
  return {
    id: invocation.id,
    at: new Date(invocation.at).toISOString(),
    function: invocation.functionName,
    path: readField(invocation.event, 'path'),
    openid: invocation.openid ?? '',
    source: invocation.source,
    ms: Math.round(ms * 100) / 100,
    dbOps: invocation.dbOps,
    cold,
    ok: error === undefined && answered,
    errorCode,
    requestId: requestIdOf(invocation),
    logs: invocation.logs,
  }
}

/** Keeps the last 200 calls. A record is worked out only when someone looks: calls are many, readers few. */
export const createCallJournal = (): CallJournal => {
  let calls: FinishedCall[] = []
  const listeners = new Set<(record: CallRecord) => void>()
  const add = (call: FinishedCall): void => {
    calls.push(call)
    if (calls.length >= kept * 2) calls = calls.slice(-kept)
    if (listeners.size === 0) return
    const record = toRecord(call)
    for (const listener of listeners) listener(record)
  }
  return {
    add,
    last: () => calls.slice(-kept).reverse().map(toRecord),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
