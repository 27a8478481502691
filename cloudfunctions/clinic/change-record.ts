import { applyChange, type HealthChange } from '../../domain/clinic/change'
import type { HealthRecordDocument } from '../../domain/clinic/schema'
import { AppError } from '../../domain/errors'
import { storeChange } from './repository'

const TRIES = 6

/**
 * Read, decide, store; who loses a race reads and decides again. `decide` answers null when there is nothing to
 * change (a replay). Two database operations unless somebody else is faster. Throws BUSY after six lost races, and
 * whatever `load` and `decide` throw.
 */
export const changeRecord = async (
  load: () => Promise<HealthRecordDocument>,
  decide: (record: HealthRecordDocument) => HealthChange | null,
): Promise<HealthRecordDocument> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const record = await load()
    const change = decide(record)
    if (change === null) return record
    if (await storeChange(record, change)) return applyChange(record, change)
  }
  throw new AppError('BUSY')
}
