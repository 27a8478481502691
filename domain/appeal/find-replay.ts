import { AppError } from '../errors'
import type { AppealDocument, AppealStep, ThreadEntry } from './schema'

/** What a request wants to say in a thread. */
export type Saying = { k: string; by: string; text: string | null; policyId: string | null }

/**
 * The line this request wrote earlier, or null when it is new. `textOf` opens a sealed line.
 * Throws REQUEST_ID_REUSED when the same request id said something else or belongs to another step.
 */
export const findSaid = (
  appeal: AppealDocument,
  { k, by, text, policyId }: Saying,
  textOf: (entry: ThreadEntry) => string | null,
): ThreadEntry | null => {
  const entry = appeal.thread.find((line) => line.k === k)
  if (!entry) {
    if (appeal.history.some((step) => step.k === k)) throw new AppError('REQUEST_ID_REUSED')
    return null
  }
  const isSame = entry.by === by && entry.policyId === policyId && textOf(entry) === text
  if (!isSame) throw new AppError('REQUEST_ID_REUSED')
  return entry
}

/**
 * The step this request took earlier, or null when it is new.
 * Throws REQUEST_ID_REUSED when the request id belongs to another step.
 */
export const findStep = (
  appeal: AppealDocument,
  { k, by, to }: Pick<AppealStep, 'k' | 'by' | 'to'>,
): AppealStep | null => {
  const steps = appeal.history.filter((step) => step.k === k)
  const isUsed = steps.length > 0 || appeal.thread.some((line) => line.k === k)
  if (!isUsed) return null
  const [step] = steps
  if (!step || steps.length > 1 || step.by !== by || step.to !== to) throw new AppError('REQUEST_ID_REUSED')
  return step
}
