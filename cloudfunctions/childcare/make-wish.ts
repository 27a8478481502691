import { type WishInput, ZWishInput, ZWishOutput } from '../../domain/childcare/contracts'
import { decideWish, guardWish, newWish } from '../../domain/childcare/decide-wish'
import type { CarePeriodDocument, CareWishDocument } from '../../domain/childcare/schema'
import { AppError } from '../../domain/errors'
import { type Context, riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { derivedId } from '../_kit/vault'
import { joinPeriod } from '../_store/care-periods'
import { loadOwnChild } from './load-child'
import { findPeriod, findWish, insertWish, storeWish } from './repository'

const TRIES = 4

/** Eight characters that stand for a child in one draw; nobody can choose them. */
const ticketOf = ({ periodId, childId }: WishInput): string =>
  derivedId('care-ticket', childId, periodId).slice(0, 8).toUpperCase()

const store = async (
  period: CarePeriodDocument,
  input: WishInput,
  ctx: Context,
): Promise<CareWishDocument> => {
  const { openid, requestId: k, now } = ctx
  const fresh = newWish(period, input, { openid, ticket: ticketOf(input), k, now })
  if (await insertWish(fresh)) return fresh
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const wish = await findWish(fresh._id)
    if (!wish) throw new AppError('BUSY')
    const fields = decideWish(wish, input, { k, now, late: fresh.late })
    if (fields === null) return wish
    if (await storeWish(wish, fields)) return { ...wish, ...fields }
  }
  throw new AppError('BUSY')
}

/**
 * A wish is written first; one that comes after the draw is then put behind everybody in the period. A crash in
 * between is repaired by the repetition or the timer. Six operations at most.
 */
export const makeWish = riderProcedure('A guardian wishes for weeks of a period, in order, once a child')
  .input(ZWishInput)
  .output(ZWishOutput)
  .mutation(async ({ ctx, input }) => {
    await takeTurn({ kind: 'care-wish', openid: ctx.openid, max: 60, minutes: 60, now: ctx.now })
    const [{ facts }, period] = await Promise.all([
      loadOwnChild(input.childId, ctx.openid),
      findPeriod(input.periodId),
    ])
    if (!period) throw new AppError('NOT_FOUND', { field: 'periodId' })
    guardWish(period, facts, input, ctx.now)
    const wish = await store(period, input, ctx)
    if (wish.late && period.state === 'drawn') await joinPeriod(wish, ctx.now)
    return { ticket: wish.ticket, late: wish.late }
  })
