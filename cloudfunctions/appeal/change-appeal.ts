import { type AppealChange, applyChange } from '../../domain/appeal/change'
import type { AppealDocument } from '../../domain/appeal/schema'
import { AppError } from '../../domain/errors'
import { storeChange } from './repository'

const TRIES = 6

/**
 * Read, decide, store; who loses a race reads and decides again. `decide` answers null when there is nothing to
 * change (a replay). Two database operations unless somebody else is faster. Throws BUSY after six lost races, and
 * whatever `decide` throws.
 */
export const changeAppeal = async (
  load: () => Promise<AppealDocument>,
  decide: (appeal: AppealDocument) => AppealChange | null | Promise<AppealChange | null>,
): Promise<AppealDocument> => {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const appeal = await load()
    const change = await decide(appeal)
    if (change === null) return appeal
    if (await storeChange(appeal, change)) return applyChange(appeal, change)
  }
  throw new AppError('BUSY')
}
