import {
  decideRedeem,
  isCodeFresh,
  mealRedemptionId,
  newMeal,
  type RedeemDecision,
} from '../../domain/canteen/decide-redeem'
import { nextMeal, windowDayOf } from '../../domain/canteen/meal-window'
import { type ReadCode, readCode } from '../../domain/canteen/pass-code'
import { riderPrice } from '../../domain/canteen/price'
import {
  type RedeemAnswer,
  type RedeemInput,
  type RedemptionDocument,
  ZRedeemInput,
  ZRedeemOutput,
} from '../../domain/canteen/schema'
import { AppError } from '../../domain/errors'
import type { OpeningWindow } from '../../domain/street/opening'
import type { MealWindowItem } from '../../domain/street/schema'
import { dayOf } from '../../domain/time'
import { type Context, staffProcedure } from '../_kit/procedure'
import { aliasOf, phoneIndex } from '../_kit/vault'
import { findMeal } from './find-meal'
import { noteWrongTry } from './note-wrong-try'
import { no, yes } from './redeem-answers'
import {
  claimStep,
  findFactsByPass,
  findFactsByPhone,
  findRedemption,
  insertRedemption,
  type MealFacts,
  redeemAgain,
} from './repository'
import { tellOfPhoneMeal } from './tell-of-phone-meal'
import { verifyCode } from './verify-code'

type Counter = { _id: string }
type Redeeming = {
  ctx: Context & { staff: Counter }
  input: RedeemInput
  meal: MealWindowItem
  window: OpeningWindow | null
  windowDay: string
  read: ReadCode | null
}

const factsOf = ({ input, windowDay, ctx, read }: Redeeming): Promise<MealFacts | null> => {
  const asking = { windowDay, k: ctx.requestId }
  if (input.phone) return findFactsByPhone(phoneIndex(input.phone), asking)
  return read ? findFactsByPass(read.passNo, asking) : Promise.resolve(null)
}

const askedBy = ({ input, ctx }: Redeeming, openid: string) => ({
  k: ctx.requestId,
  openid,
  windowId: input.windowId,
  how: input.phone ? ('phone' as const) : ('code' as const),
  fullCents: input.fullCents,
})

/** Writes the meal down and answers what stands then: its `_id` decides between two cashiers. */
const store = async (redeeming: Redeeming, facts: MealFacts, decision: RedeemDecision) => {
  const { ctx, meal, window, input } = redeeming
  const asked = askedBy(redeeming, facts.openid)
  const redemption = newMeal({
    asked,
    day: window?.day ?? dayOf(ctx.now),
    at: ctx.now,
    by: ctx.staff._id,
    percent: meal.percent,
    paidCents: riderPrice(input.fullCents, meal.percent),
    passNo: facts.pass?._id ?? null,
    occupation: facts.person?.occupation ?? null,
  })
  const isStored =
    decision.kind === 'again'
      ? await redeemAgain(decision.redemption, redemption)
      : await insertRedemption(redemption)
  return decideRedeem(isStored ? redemption : await findRedemption(redemption._id), null, asked)
}

const answer = async (redeeming: Redeeming, facts: MealFacts, decision: RedeemDecision) => {
  const { ctx } = redeeming
  if (decision.kind === 'reused') throw new AppError('REQUEST_ID_REUSED')
  if (decision.kind === 'used') return no('used', { usedAt: decision.at })
  if (decision.kind !== 'replay') throw new AppError('BUSY', { message: 'taken back at this very instant' })
  const { act } = decision
  if (act.how === 'phone') await tellOfPhoneMeal(decision, redeeming.meal, ctx)
  const masked = act.how === 'phone' ? facts.person?.phoneMasked : null
  return yes(decision, masked ?? aliasOf(facts.openid))
}

/** What the code itself is refused for; null: it is good, and used up now. */
const spendCode = async (
  { ctx, read, windowDay }: Redeeming,
  { pass, mine }: MealFacts,
): Promise<RedeemAnswer | null> => {
  if (!pass || !read) return null
  const found = verifyCode(pass, read, ctx.now)
  if (found.kind === 'wrong') await noteWrongTry(ctx)
  if (found.kind !== 'match') return no(found.kind)
  if (!isCodeFresh(pass, found.step, windowDay, mine !== null)) return no('spent')
  if (found.step === pass.lastStep || (await claimStep(pass, found.step, windowDay))) return null
  const now: RedemptionDocument | null = await findRedemption(mealRedemptionId(pass.openid, windowDay))
  return now?.state === 'done' ? no('used', { usedAt: now.at }) : no('spent')
}

const redeem = async (redeeming: Redeeming): Promise<RedeemAnswer> => {
  const { ctx, input, window } = redeeming
  const facts = await factsOf(redeeming)
  const decision = facts
    ? decideRedeem(facts.mine, facts.requested, askedBy(redeeming, facts.openid))
    : ({ kind: 'first' } as const)
  if (facts && decision.kind === 'replay') return answer(redeeming, facts, decision)
  if (!window || window.from > ctx.now) return no('closed', { opens: window?.from ?? null })
  if (!facts?.person?.phoneIndex) {
    await noteWrongTry(ctx)
    return no(input.phone ? 'unknown' : 'wrong')
  }
  if (decision.kind === 'used' || decision.kind === 'reused') return answer(redeeming, facts, decision)
  const refused = await spendCode(redeeming, facts)
  return refused ?? answer(redeeming, facts, await store(redeeming, facts, decision))
}

/**
 * The cashier's question, answered with a yes or a no: a verified rider, this window, once. Five operations: the
 * cashier, the windows, the rider with what they had (joined), the code being used up, the meal. By phone number the
 * rider is told, because a number can be said by anybody.
 */
export const redeemMeal = staffProcedure(
  ['merchant', 'stationKeeper', 'admin'],
  "Gives a rider the canteen's price once a window, by changing code or phone number",
)
  .input(ZRedeemInput)
  .output(ZRedeemOutput)
  .mutation(async ({ ctx, input }) => {
    const { meal, calendars } = await findMeal(input.windowId)
    const window = nextMeal(meal, calendars, ctx.now)
    const windowDay = windowDayOf(meal._id, window?.day ?? dayOf(ctx.now))
    const read = input.code === undefined ? null : readCode(input.code)
    return redeem({ ctx, input, meal, window, windowDay, read })
  })
