import { AppError } from '../errors'
import type { Instant } from '../time'
import { ageOn } from './age'
import type { WishInput } from './contracts'
import { phaseOf } from './period'
import type { CarePeriodDocument, CareWishDocument, ChildFacts } from './schema'

const KEPT_REQUESTS = 20

/** Throws WISHES_CLOSED, AGE_NOT_FITTING, or BAD_INPUT for a week the period has not. */
export const guardWish = (
  period: CarePeriodDocument,
  child: Pick<ChildFacts, 'birthday'>,
  { ranked, most }: WishInput,
  now: Instant,
): void => {
  const phase = phaseOf(period, now)
  if (phase === 'soon' || phase === 'over') throw new AppError('WISHES_CLOSED')
  const age = ageOn(child.birthday, period.from)
  if (age < period.ageFrom || age > period.ageTo) throw new AppError('AGE_NOT_FITTING')
  const known = ranked.every((week) => period.weeks.some(({ id }) => id === week))
  if (!known || new Set(ranked).size !== ranked.length) throw new AppError('BAD_INPUT', { field: 'ranked' })
  if (most > ranked.length) throw new AppError('BAD_INPUT', { field: 'most' })
}

type Making = { openid: string; ticket: string; k: string; now: Instant }

export const newWish = (
  period: CarePeriodDocument,
  { periodId, childId, ranked, most }: WishInput,
  { openid, ticket, k, now }: Making,
): CareWishDocument => ({
  _id: `${periodId}@${childId}`,
  openid,
  periodId,
  childId,
  ticket,
  ranked,
  most,
  late: now >= period.closesAt,
  state: 'wished',
  at: now,
  ks: [k],
  v: 1,
})

const isSame = (wish: CareWishDocument, { ranked, most }: WishInput): boolean =>
  wish.state === 'wished' && wish.most === most && wish.ranked.join() === ranked.join()

/**
 * Changes a wish while wishes are open, or takes up one that was withdrawn. Null: nothing to change, a replay and its
 * late twins included. Throws REQUEST_ID_REUSED, and WISHES_CLOSED for one that is in the draw already.
 */
export const decideWish = (
  wish: CareWishDocument,
  input: WishInput,
  { k, now, late }: { k: string; now: Instant; late: boolean },
): Partial<CareWishDocument> | null => {
  if (wish.ks.at(-1) === k) {
    if (!isSame(wish, input)) throw new AppError('REQUEST_ID_REUSED')
    return null
  }
  if (wish.ks.includes(k) || isSame(wish, input)) return null
  if (late && wish.state === 'wished') throw new AppError('WISHES_CLOSED')
  const { ranked, most } = input
  const ks = [...wish.ks, k].slice(-KEPT_REQUESTS)
  return { ranked, most, state: 'wished', late, at: now, ks }
}

/** Takes a wish back before the draw. Null: it is gone already. */
export const decideUnwish = (
  wish: CareWishDocument,
  k: string,
  now: Instant,
): Partial<CareWishDocument> | null =>
  wish.ks.includes(k) || wish.state === 'withdrawn'
    ? null
    : { state: 'withdrawn', at: now, ks: [...wish.ks, k].slice(-KEPT_REQUESTS) }
