import { AppError } from '../../domain/errors'
import { dayOf } from '../../domain/time'
import { decideTake, type TakeDecision, waterDayId } from '../../domain/water/decide-take'
import { fallsToLow } from '../../domain/water/low-stock'
import { myWater, waterLimit } from '../../domain/water/my-water'
import { type FreezerDocument, ZTakeWaterInput, ZTakeWaterOutput } from '../../domain/water/schema'
import { canCarryOn, staleClaims } from '../../domain/water/settle-claims'
import { type Context, riderProcedure } from '../_kit/procedure'
import { claimBottle, findFreezer, findTakeFacts, giveBack, pullClaims } from './repository'
import { settleFreezer } from './settle-freezer'
import { tellKeepers } from './tell-keepers'
import { writePick } from './write-pick'

/** Throws when the decision is a refusal. */
const refuse = (decision: TakeDecision): void => {
  if (decision.kind === 'reused') throw new AppError('REQUEST_ID_REUSED')
  if (decision.kind === 'limit') throw new AppError('WATER_LIMIT_REACHED')
}

/**
 * Gets this request's bottle out of the stock and answers the stock after it. A repeated request carries on with the
 * claim it finds; one left behind by a call that died is given back first, and before anybody is told that there is
 * no bottle left, bottles lost by calls that died go back. Throws WATER_EMPTY.
 */
const holdBottle = async (freezer: FreezerDocument, ctx: Context): Promise<number> => {
  const mine = freezer.claims.find((claim) => claim.k === ctx.requestId)
  if (mine && canCarryOn(mine, ctx.now)) return freezer.stock
  const stale = new Set([...staleClaims(freezer, ctx.now), ...(mine ? [mine] : [])])
  const { _id, stock } = await settleFreezer(freezer, [...stale])
  const claim = { k: ctx.requestId, openid: ctx.openid, day: dayOf(ctx.now), at: ctx.now }
  if (await claimBottle(_id, claim)) return Math.max(0, stock - 1)
  const now = await findFreezer(_id)
  if (now?.claims.some((other) => other.k === ctx.requestId)) return now.stock
  throw new AppError('WATER_EMPTY', { message: now?.open ? 'no bottle left' : 'the freezer is closed' })
}

/**
 * Four database operations: what there is to know (freezer, person, day and street, joined), the claim on the
 * bottle, the person's day, and the claim coming off again. Whatever dies in between, the claim tells the next
 * reader which bottle to put back.
 */
export const takeWater = riderProcedure('Takes one bottle out of a freezer')
  .input(ZTakeWaterInput)
  .output(ZTakeWaterOutput)
  .mutation(async ({ ctx, input: { freezerId } }) => {
    const k = ctx.requestId
    const dayId = waterDayId(dayOf(ctx.now), ctx.openid)
    const facts = await findTakeFacts(freezerId, ctx.openid, dayId)
    if (!facts) throw new AppError('NOT_FOUND', { field: 'freezerId' })
    const { freezer, street, person, day } = facts
    const hasPhone = Boolean(person?.phoneIndex)
    const limit = waterLimit(street, hasPhone)
    const first = decideTake({ day, k, freezerId, limit, now: ctx.now })
    refuse(first)
    if (first.kind === 'replay') {
      return { pick: first.pick, me: myWater(street, hasPhone, first.taken), stock: freezer.stock }
    }

    const stock = await holdBottle(freezer, ctx)
    const decision = await writePick({ ctx, freezerId, limit, dayId, day })
    if (decision.kind !== 'go' && decision.kind !== 'replay') {
      await giveBack(freezerId, k)
      refuse(decision)
      throw new AppError('UNKNOWN', { message: 'a refusal without a reason' })
    }
    await pullClaims(freezerId, [k])
    if (fallsToLow(freezer.stock, stock, freezer.lowAt)) await tellKeepers({ ...freezer, stock }, ctx)
    return { pick: decision.pick, me: myWater(street, hasPhone, decision.taken), stock }
  })
