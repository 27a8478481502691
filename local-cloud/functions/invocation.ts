import { randomUUID } from 'node:crypto'
import type { LogLevel } from './worker-messages'

export type LogLine = { at: string; level: LogLevel; text: string }

/** One event on its way through a function. */
export type Invocation = {
  /** 32 hex characters; the SDK repeats it in the trace id of each of its calls, which finds this record. */
  id: string
  functionName: string
  /** Who caused it, as getWXContext().SOURCE says: wx_client, wx_trigger, wx_client,scf … */
  source: string
  openid?: string | undefined
  /** When it was sent, ms on the virtual clock. */
  at: number
  /** JSON text. */
  event: string
  /** Database calls so far, transaction begin and commit included. */
  dbOps: number
  logs: LogLine[]
  /** Ids of the transactions it has begun and not ended. */
  transactions: Set<string>
  /** Ends the worker that runs it, without an answer. Set while it runs. */
  kill?: (reason: string) => void
}

export type NewInvocation = Pick<Invocation, 'functionName' | 'source' | 'openid' | 'event'>

export const createInvocation = (given: NewInvocation, at: number): Invocation => ({
  ...given,
  at,
  id: randomUUID().replaceAll('-', ''),
  dbOps: 0,
  logs: [],
  transactions: new Set(),
})
