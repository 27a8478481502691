import { AppError } from '../../domain/errors'
import { type FreezerDocument, ZRefillInput, ZRefillOutput } from '../../domain/water/schema'
import { staffProcedure } from '../_kit/procedure'
import { findFreezer, putIn } from './repository'

const ATTEMPTS = 3

/** Throws BUSY when riders are faster three times: bottles that were not counted must not be answered as counted. */
const putInSurely = async (freezer: FreezerDocument, refill: FreezerDocument['refills'][number]) => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await putIn(freezer, refill)) return findFreezer(freezer._id)
    const now = await findFreezer(freezer._id)
    if (now?.refills.some(({ k }) => k === refill.k)) return now
  }
  throw new AppError('BUSY', { message: 'the stock of this freezer changes too fast' })
}

export const refillFreezer = staffProcedure(['stationKeeper', 'admin'], 'Puts bottles into a freezer')
  .input(ZRefillInput)
  .output(ZRefillOutput)
  .mutation(async ({ ctx, input }) => {
    const before = await findFreezer(input.freezerId)
    if (!before) throw new AppError('NOT_FOUND', { field: 'freezerId' })
    const known = before.refills.find(({ k }) => k === ctx.requestId)
    if (known && known.bottles !== input.bottles) throw new AppError('REQUEST_ID_REUSED')
    const refill = { k: ctx.requestId, by: ctx.openid, at: ctx.now, bottles: input.bottles }
    const { stock, capacity } = (known ? before : await putInSurely(before, refill)) ?? before
    return { stock, capacity }
  })
