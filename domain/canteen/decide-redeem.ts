import { type Day, type Instant, minutesBetween } from '../time'
import { windowDayOf } from './meal-window'
import type { MealPassDocument, RedemptionAct, RedemptionDocument } from './schema'

/** The one redemption a rider can have in a window and day. */
export const mealRedemptionId = (openid: string, windowDay: string): string => `meal:${openid}@${windowDay}`

type Asked = {
  k: string
  /** Whose meal, and in which window: what a repeated request has to agree in, besides the price. */
  openid: string
  windowId: string
  how: RedemptionDocument['how']
  fullCents: number
}

/**
 * `replay`: this request had its meal already; `reused`: its id belongs to another wish; `used`: the rider had the
 * meal of this window; `again`: a mistake was taken back, so the same document serves anew.
 */
export type RedeemDecision =
  | { kind: 'replay'; act: RedemptionAct; redemption: RedemptionDocument }
  | { kind: 'reused' }
  | { kind: 'used'; at: Instant }
  | { kind: 'again'; redemption: RedemptionDocument }
  | { kind: 'first' }

const isSameWish = (redemption: RedemptionDocument, act: RedemptionAct, asked: Asked): boolean =>
  redemption.openid === asked.openid &&
  redemption.windowId === asked.windowId &&
  act.to === 'done' &&
  act.how === asked.how &&
  act.fullCents === asked.fullCents

/** `known`: the rider's redemption of this window, and whatever the request id is known from. */
export const decideRedeem = (
  mine: RedemptionDocument | null,
  requested: RedemptionDocument | null,
  asked: Asked,
): RedeemDecision => {
  for (const redemption of [mine, requested]) {
    const act = redemption?.acts.find(({ k }) => k === asked.k)
    if (!redemption || !act) continue
    return isSameWish(redemption, act, asked) ? { kind: 'replay', act, redemption } : { kind: 'reused' }
  }
  if (!mine) return { kind: 'first' }
  return mine.state === 'done' ? { kind: 'used', at: mine.at } : { kind: 'again', redemption: mine }
}

/**
 * Whether a code may still count. Each is good once: for a newer half minute than any used before, or for the very
 * window whose redemption a crash kept from being written.
 */
export const isCodeFresh = (
  { lastStep, lastFor }: Pick<MealPassDocument, 'lastStep' | 'lastFor'>,
  step: number,
  windowDay: string,
  hasRedemption: boolean,
): boolean => step > lastStep || (step === lastStep && lastFor === windowDay && !hasRedemption)

type New = {
  asked: Asked
  day: Day
  at: Instant
  by: string
  percent: number
  paidCents: number
  passNo: string | null
  occupation: RedemptionDocument['occupation']
}

const actOf = ({ asked, at, by, paidCents }: New): RedemptionAct => ({
  k: asked.k,
  to: 'done',
  at,
  by,
  how: asked.how,
  fullCents: asked.fullCents,
  paidCents,
})

export const newMeal = (given: New): RedemptionDocument => {
  const { asked, day, at, by, percent, paidCents, passNo, occupation } = given
  const windowDay = windowDayOf(asked.windowId, day)
  return {
    _id: mealRedemptionId(asked.openid, windowDay),
    kind: 'meal',
    openid: asked.openid,
    windowId: asked.windowId,
    day,
    windowDay,
    state: 'done',
    k: asked.k,
    at,
    by,
    how: asked.how,
    passNo,
    percent,
    fullCents: asked.fullCents,
    paidCents,
    occupation,
    acts: [actOf(given)],
    v: 1,
  }
}

const UNDO_MINUTES = 1

type Undo = { k: string; by: string; at: Instant; now: Instant }
/** `done`: this request undid it already, then. */
export type UndoDecision =
  | { kind: 'done'; at: Instant }
  | { kind: 'late' }
  | { kind: 'gone' }
  | { kind: 'go' }

/** A cashier takes back their own last tap within a minute; `at` says which one was meant. */
export const decideUndo = (redemption: RedemptionDocument, { k, by, at, now }: Undo): UndoDecision => {
  const earlier = redemption.acts.find((act) => act.k === k)
  if (earlier) return earlier.to === 'undone' ? { kind: 'done', at: earlier.at } : { kind: 'gone' }
  if (redemption.state !== 'done' || redemption.at !== at || redemption.by !== by) return { kind: 'gone' }
  return minutesBetween(at, now) < UNDO_MINUTES ? { kind: 'go' } : { kind: 'late' }
}
