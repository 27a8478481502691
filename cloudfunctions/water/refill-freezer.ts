import { AppError } from '../../domain/errors'
import { ZRefillInput, ZRefillOutput } from '../../domain/water/schema'
import { staffProcedure } from '../_kit/procedure'
import { findFreezer, putIn } from './repository'

export const refillFreezer = staffProcedure(['stationKeeper', 'admin'], 'Puts bottles into a freezer')
  .input(ZRefillInput)
  .output(ZRefillOutput)
  .mutation(async ({ ctx, input }) => {
    const before = await findFreezer(input.freezerId)
    if (!before) throw new AppError('NOT_FOUND', { field: 'freezerId' })
    const known = before.refills.find(({ k }) => k === ctx.requestId)
    if (known && known.bottles !== input.bottles) throw new AppError('REQUEST_ID_REUSED')
    const refill = { k: ctx.requestId, by: ctx.openid, at: ctx.now, bottles: input.bottles }
    if (!known) await putIn(before, refill)
    const { stock, capacity } = (known ? before : await findFreezer(input.freezerId)) ?? before
    return { stock, capacity }
  })
