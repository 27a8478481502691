import { AppError } from '../../domain/errors'
import { reversalEntry } from '../../domain/points/entries'
import { ZReverseInput, ZReverseOutput } from '../../domain/points/schema'
import { staffProcedure } from '../_kit/procedure'
import { postEntry } from '../_store/points'
import { findEntry } from './repository'

/**
 * A row the other way round, once a row; the row itself stays. What was spent already is owed. Five operations.
 * Throws NOT_FOUND, BAD_INPUT (only earned points are taken back).
 */
export const reverseEntry = staffProcedure(
  ['supervisor', 'admin'],
  'Puts a mistaken row of the ledger right with a row the other way round',
)
  .input(ZReverseInput)
  .output(ZReverseOutput)
  .mutation(async ({ ctx: { openid: by, now }, input: { entryId, why } }) => {
    const row = await findEntry(entryId)
    if (!row) throw new AppError('NOT_FOUND', { field: 'entryId' })
    if (row.kind !== 'earn')
      throw new AppError('BAD_INPUT', { field: 'entryId', message: 'only earned points' })
    const entry = reversalEntry(row, { by, why, now })
    await postEntry({ openid: row.openid, entryId: entry._id, now }, () => ({ entry, mayOwe: true }))
    return { entryId: entry._id }
  })
