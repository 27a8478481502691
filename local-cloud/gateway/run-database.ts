import type { Database, WireAnswer, WireRequest } from '../database/open-database'
import type { Fault, FaultPlan } from '../faults/fault-plan'
import type { Invocation } from '../functions/invocation'
import { reservedPrefix } from '../wechat/keep-documents'
import { noteTransaction } from './open-transactions'

/** Undefined means that no answer is ever sent: the connection or the instance is gone. */
export type DatabaseAnswer = WireAnswer | undefined

/** WeChat's own records live in the same store; a function sees no such collection. */
const refuseReserved = (request: WireRequest): WireAnswer | undefined => {
  const name = request.collectionName
  if (typeof name !== 'string' || !name.startsWith(reservedPrefix)) return undefined
  return { code: 'DATABASE_COLLECTION_NOT_EXIST', message: `Db or Table not exist: ${name}` }
}

const injected = (fault: Fault): WireAnswer => ({
  code: 'DATABASE_REQUEST_FAILED',
  message: `[FAULT] database call ${fault.nth} of ${fault.function} was told to fail`,
})

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const runFaulty = async (
  run: () => WireAnswer,
  fault: Fault,
  invocation: Invocation,
): Promise<DatabaseAnswer> => {
  switch (fault.kind) {
    case 'fail':
      return injected(fault)
    case 'drop':
      return undefined
    case 'delay':
      await wait(fault.ms)
      return run()
    case 'duplicate':
      run()
      return run()
    case 'kill-before':
      invocation.kill?.(`[FAULT] killed before database call ${fault.nth}`)
      return undefined
    case 'kill-after':
      run()
      invocation.kill?.(`[FAULT] killed after database call ${fault.nth}`)
      return undefined
  }
}

/**
 * Counts and carries out one database call of a function, with the fault planned for it, if any. Answers at
 * once when there is none: the call is then one atomic turn.
 */
export const createDatabaseRunner =
  (database: Database, faults: FaultPlan, now: () => number) =>
  (request: WireRequest, invocation: Invocation | undefined): DatabaseAnswer | Promise<DatabaseAnswer> => {
    const refused = refuseReserved(request)
    if (invocation) invocation.dbOps += 1
    if (refused) return refused
    if (!invocation) return database.run(request)
    const run = (): WireAnswer => {
      const answer = database.run(request)
      noteTransaction(invocation, request, answer)
      for (const text of database.warnings()) {
        console.warn(text)
        invocation.logs.push({ at: new Date(now()).toISOString(), level: 'warn', text })
      }
      return answer
    }
    const fault = faults.take(invocation)
    return fault ? runFaulty(run, fault, invocation) : run()
  }
