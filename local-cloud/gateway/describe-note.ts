import type { DatabaseOutcome } from './run-database'

/** Answers that programs ask for and live with: a document that is there already, another who was quicker. */
const ordinary = /E11000|DATABASE_TRANSACTION_CONFLICT|TransactionConflict|WriteConflict/i

/**
 * What the log of a call should say about one of its requests: the warnings of the database, and a refusal
 * unless it is part of ordinary work. Undefined when there is nothing to say.
 */
export const describeNote = (action: string, { answer, warnings }: DatabaseOutcome): string | undefined => {
  const code = answer?.code
  const refusal = code === undefined ? '' : `${action} refused: ${code} ${answer?.message ?? ''}`
  const texts = refusal === '' || ordinary.test(refusal) ? warnings : [...warnings, refusal]
  return texts.length === 0 ? undefined : texts.join('\n')
}
