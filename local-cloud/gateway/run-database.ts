import type { Database, WireAnswer, WireRequest } from '../database/open-database'
import type { Fault, FaultPlan } from '../faults/fault-plan'
import type { Invocation } from '../functions/invocation'
import { reservedPrefix } from '../wechat/keep-documents'
import { noteTransaction } from './open-transactions'

/** `answer` undefined means that none is ever sent: the connection, the instance or the gateway is gone. */
export type DatabaseOutcome = { answer: WireAnswer | undefined; warnings: string[] }

export type DatabaseRunnerOptions = {
  database: Database
  faults: FaultPlan
  /** Cuts every connection and lets nobody connect for so many ms, as a gateway that is started again. */
  restart(ms: number): void
}

/** WeChat's own records live in the same store; a function sees no such collection. */
const refuseReserved = (request: WireRequest): WireAnswer | undefined => {
  const name = request.collectionName
  if (typeof name !== 'string' || !name.startsWith(reservedPrefix)) return undefined
  return { code: 'DATABASE_COLLECTION_NOT_EXIST', message: `Db or Table not exist: ${name}` }
}

const unanswered: DatabaseOutcome = { answer: undefined, warnings: [] }

const injected = (fault: Fault): DatabaseOutcome => ({
  answer: {
    code: 'DATABASE_REQUEST_FAILED',
    message: `[FAULT] database call ${fault.nth} of ${fault.function} was told to fail`,
  },
  warnings: [],
})

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const runFaulty = async (
  options: DatabaseRunnerOptions,
  run: () => DatabaseOutcome,
  fault: Fault,
  invocation: Invocation,
): Promise<DatabaseOutcome> => {
  switch (fault.kind) {
    case 'fail':
      return injected(fault)
    case 'drop':
      return unanswered
    case 'delay':
      await wait(fault.ms)
      return run()
    case 'duplicate':
      run()
      return run()
    case 'kill-before':
      invocation.kill?.(`[FAULT] killed before database call ${fault.nth}`)
      return unanswered
    case 'kill-after':
      run()
      invocation.kill?.(`[FAULT] killed after database call ${fault.nth}`)
      return unanswered
    case 'disk-full':
      return options.database.whileDiskIsFull(run)
    case 'restart':
      options.restart(fault.ms)
      return unanswered
  }
}

/**
 * Counts and carries out one database call of a function, with the fault planned for it, if any. Answers at
 * once when there is none: the call is then one atomic turn.
 */
export const createDatabaseRunner =
  (options: DatabaseRunnerOptions) =>
  (request: WireRequest, invocation: Invocation | undefined): DatabaseOutcome | Promise<DatabaseOutcome> => {
    const refused = refuseReserved(request)
    if (invocation) invocation.dbOps += 1
    if (refused) return { answer: refused, warnings: [] }
    const run = (): DatabaseOutcome => {
      const answer = options.database.run(request)
      if (invocation) noteTransaction(invocation, request, answer)
      const warnings = options.database.warnings()
      for (const text of warnings) console.warn(text)
      return { answer, warnings }
    }
    const fault = invocation && options.faults.take(invocation)
    return fault ? runFaulty(options, run, fault, invocation) : run()
  }
