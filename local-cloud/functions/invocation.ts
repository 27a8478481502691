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
  /** Fields of the event that hold open data WeChat itself put there. */
  openDataKeys?: string[]
  /** Database calls so far, transaction begin and commit included. */
  dbOps: number
  logs: LogLine[]
  /** Ids of the transactions it has begun and not ended. */
  transactions: Set<string>
  /** What is to happen once it has ended, however it ended. */
  afterwards: (() => void)[]
  /** Ends the worker that runs it, without an answer. Set while it runs. */
  kill?: (reason: string) => void
}

export type NewInvocation = Pick<Invocation, 'functionName' | 'source' | 'openid' | 'event' | 'openDataKeys'>

export const createInvocation = (given: NewInvocation, at: number): Invocation => ({
  ...given,
  at,
  id: randomUUID().replaceAll('-', ''),
  dbOps: 0,
  logs: [],
  transactions: new Set(),
  afterwards: [],
})

/** Lines kept of one call, and characters of one line; a function that writes without end must not fill memory. */
const maxLines = 1000
const maxCharacters = 8000

/** Adds a line to the log of a call, within its limits. */
export const addLine = ({ logs }: Invocation, line: LogLine): void => {
  if (logs.length > maxLines) return
  if (logs.length === maxLines)
    logs.push({ ...line, level: 'warn', text: `more than ${maxLines} lines: not kept` })
  else if (line.text.length <= maxCharacters) logs.push(line)
  else logs.push({ ...line, text: `${line.text.slice(0, maxCharacters)} … ${line.text.length} characters` })
}
