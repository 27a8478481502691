import { useState } from 'react'
import { describeError } from '../parts/describe-error'

export type Answering = { busy: boolean; problem: string | null; run(work: () => Promise<void>): void }

/** Runs what a person's tap starts, once at a time, and says what went wrong. */
export const useAnswering = (): Answering => {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = (work: () => Promise<void>): void => {
    if (busy) return
    setBusy(true)
    setProblem(null)
    work()
      .catch((cause: unknown) => setProblem(describeError(cause)))
      .finally(() => setBusy(false))
  }
  return { busy, problem, run }
}
