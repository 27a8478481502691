/** Everything that can go on without a database operation has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * Lets the database operations of calls that run at once happen one at a time, in an order told beforehand: the n-th
 * choice says which of those that wait comes next. After the last choice they come first come, first served, so a
 * shorter list is a simpler order.
 */
export const makeTurns = (choices: readonly number[]) => {
  const waiting: (() => void)[] = []
  let turn = 0
  return {
    gate: (): Promise<void> => new Promise((resolve) => waiting.push(resolve)),
    /** Until nobody waits any more: every call has ended or died. */
    run: async (): Promise<void> => {
      await settled()
      while (waiting.length > 0) {
        const [next] = waiting.splice((choices[turn] ?? 0) % waiting.length, 1)
        turn += 1
        next?.()
        await settled()
      }
    },
  }
}
