import { ZUnwishInput, ZWishOutput } from '../../domain/childcare/contracts'
import { decideUnwish } from '../../domain/childcare/decide-wish'
import { AppError } from '../../domain/errors'
import { riderProcedure } from '../_kit/procedure'
import { releaseTicket } from '../_store/care-periods'
import { findWish, storeWish } from './repository'

const TRIES = 4

/** Takes a wish back; after the draw every place of it goes to the next. */
export const undoWish = riderProcedure('A guardian takes a whole wish back, before or after the draw')
  .input(ZUnwishInput)
  .output(ZWishOutput)
  .mutation(async ({ ctx: { openid, requestId: k, now }, input: { periodId, childId } }) => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const wish = await findWish(`${periodId}@${childId}`)
      if (wish?.openid !== openid) throw new AppError('NOT_FOUND', { field: 'childId' })
      const fields = decideUnwish(wish, k, now)
      if (fields !== null && !(await storeWish(wish, fields))) continue
      await releaseTicket(wish, k, now)
      return { ticket: wish.ticket, late: wish.late }
    }
    throw new AppError('BUSY')
  })
