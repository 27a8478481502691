import { randomUUID } from 'node:crypto'
import { AppError } from '../../domain/errors'
import { addDays, dayOf } from '../../domain/time'
import { decideTake, type TakeDecision, waterDayId } from '../../domain/water/decide-take'
import { fallsToLow } from '../../domain/water/low-stock'
import { myWater, waterLimit } from '../../domain/water/my-water'
import {
  type FreezerDocument,
  type TakeWaterAnswer,
  type WaterClaim,
  ZTakeWaterInput,
  ZTakeWaterOutput,
} from '../../domain/water/schema'
import { type Context, riderProcedure } from '../_kit/procedure'
import {
  claimBottle,
  findDay,
  findFreezer,
  findTakeFacts,
  giveBack,
  pullClaim,
  type TakeFacts,
} from './repository'
import { settleFreezer } from './settle-freezer'
import { tellKeepers } from './tell-keepers'
import { writePick } from './write-pick'

type Had = Extract<TakeDecision, { kind: 'go' | 'replay' }>

/** The decision to give or to repeat an answer; throws WATER_LIMIT_REACHED and REQUEST_ID_REUSED. */
const allow = (decision: TakeDecision): Had => {
  if (decision.kind === 'reused') throw new AppError('REQUEST_ID_REUSED')
  if (decision.kind === 'limit') throw new AppError('WATER_LIMIT_REACHED')
  return decision
}

/**
 * Takes a bottle out of the stock and answers the stock after it; bottles of calls that died go back first. Null:
 * there is none.
 */
const holdBottle = async (freezer: FreezerDocument, claim: WaterClaim, ctx: Context) => {
  const { _id, stock } = await settleFreezer(freezer, ctx.now)
  return (await claimBottle(_id, claim)) ? Math.max(0, stock - 1) : null
}

/** The day that knows the request: one repeated after midnight had its bottle yesterday and gets no second one. */
const dayOfRequest = (k: string, { day, yesterday }: TakeFacts) =>
  yesterday?.picks.some((pick) => pick.k === k) ? yesterday : day

type Take = { facts: TakeFacts; ctx: Context; limit: number }

const answer = ({ facts }: Take, { pick, taken }: Had, stock: number): TakeWaterAnswer => ({
  pick,
  me: myWater(facts.street, Boolean(facts.person?.phoneIndex), taken),
  stock,
})

/**
 * No bottle was left. Perhaps because this very request, sent twice, has just had the last one: then this is its
 * answer. Throws WATER_EMPTY, BUSY while the other call is still under way.
 */
const answerEmpty = async (take: Take): Promise<TakeWaterAnswer> => {
  const { facts, ctx, limit } = take
  const freezerId = facts.freezer._id
  const now = await findFreezer(freezerId)
  if (now?.claims.some(({ k, openid }) => k === ctx.requestId && openid === ctx.openid))
    throw new AppError('BUSY')
  const day = await findDay(waterDayId(dayOf(ctx.now), ctx.openid))
  const decision = decideTake({ day, k: ctx.requestId, freezerId, limit, now: ctx.now })
  if (decision.kind === 'replay') return answer(take, decision, now?.stock ?? 0)
  throw new AppError('WATER_EMPTY', { message: now?.open ? 'no bottle left' : 'the freezer is closed' })
}

const takeBottle = async (take: Take): Promise<TakeWaterAnswer> => {
  const { facts, ctx, limit } = take
  const { freezer, day } = facts
  const { openid, now, requestId: k } = ctx
  const claim = { k, c: randomUUID(), openid, day: dayOf(now), at: now }
  const stock = await holdBottle(freezer, claim, ctx)
  if (stock === null) return answerEmpty(take)
  const decision = await writePick({ ctx, claim, freezerId: freezer._id, limit, day })
  if (decision.kind !== 'go') {
    await giveBack(freezer._id, claim)
    return answer(take, allow(decision), (await findFreezer(freezer._id))?.stock ?? 0)
  }
  await pullClaim(freezer._id, claim)
  if (fallsToLow(freezer.stock, stock, freezer.lowAt)) await tellKeepers({ ...freezer, stock }, ctx)
  return answer(take, decision, stock)
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
    const today = dayOf(ctx.now)
    const facts = await findTakeFacts(freezerId, ctx.openid, [
      waterDayId(today, ctx.openid),
      waterDayId(addDays(today, -1), ctx.openid),
    ])
    if (!facts) throw new AppError('NOT_FOUND', { field: 'freezerId' })
    const limit = waterLimit(facts.street, Boolean(facts.person?.phoneIndex))
    const day = dayOfRequest(ctx.requestId, facts)
    const decision = allow(decideTake({ day, k: ctx.requestId, freezerId, limit, now: ctx.now }))
    const take = { facts, ctx, limit }
    return decision.kind === 'replay' ? answer(take, decision, facts.freezer.stock) : takeBottle(take)
  })
