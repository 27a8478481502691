import type { Database, WireAnswer, WireRequest } from '../database/open-database'
import type { FinishedCall } from '../functions/function-service'
import type { Invocation } from '../functions/invocation'

/** Remembers on the invocation which transactions it has open. */
export const noteTransaction = (invocation: Invocation, request: WireRequest, answer: WireAnswer): void => {
  if (request.action === 'database.startTransaction' && typeof answer.transactionId === 'string') {
    invocation.transactions.add(answer.transactionId)
  }
  const ends =
    request.action === 'database.commitTransaction' || request.action === 'database.abortTransaction'
  if (ends) invocation.transactions.delete(String(request.transactionId))
}

/** Rolls back what an invocation has begun. */
const abandon = (database: Database, invocation: Invocation): void => {
  for (const transactionId of invocation.transactions) {
    database.run({ action: 'database.abortTransaction', transactionId })
  }
  invocation.transactions.clear()
}

/**
 * Rolls back what an instance that died had begun: nobody is left to end it, and the next person must not
 * wait for it to expire.
 */
export const abandonTransactions = (database: Database, { invocation, outcome }: FinishedCall): void => {
  if (outcome.kind === 'died' || outcome.kind === 'timed-out') abandon(database, invocation)
}

/** Rolls back everything that is open, as a database that is started again does. */
export const abandonAll = (database: Database, invocations: Iterable<Invocation>): void => {
  for (const invocation of invocations) abandon(database, invocation)
}
