import { AppError } from '../../domain/errors'
import { applyWork, type WorkChange } from '../../domain/wall/decide-work'
import type { WorkDocument } from '../../domain/wall/schema'
import { findWork, storeChange } from './repository'

const TRIES = 6

/** Throws NOT_FOUND. */
export const loadWork = async (workId: string): Promise<WorkDocument> => {
  const work = await findWork(workId)
  if (!work) throw new AppError('NOT_FOUND', { field: 'workId' })
  return work
}

/**
 * Read, decide, store; who loses a race reads and decides again. `decide` answers null when there is nothing to
 * change. Two operations, and what `decide` takes. Throws NOT_FOUND, BUSY, and whatever `decide` throws.
 */
export const changeWork = async (
  workId: string,
  decide: (work: WorkDocument) => WorkChange | null | Promise<WorkChange | null>,
): Promise<WorkDocument> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const work = await loadWork(workId)
    const change = await decide(work)
    if (change === null) return work
    if (await storeChange(work, change)) return applyWork(work, change)
  }
  throw new AppError('BUSY')
}
