import type { FreezerView } from '../../../domain/water/schema'

/** What stands at the freezer's screen: a bottle to take, or the reason why not. */
export type WaterState = 'take' | 'limit' | 'empty' | 'closed'

/** The person's own limit comes first: sending them to another freezer would not help. */
export const decideWater = ({ me, freezer }: Pick<FreezerView, 'me' | 'freezer'>): WaterState => {
  if (me.left <= 0) return 'limit'
  if (!freezer.open) return 'closed'
  return freezer.stock > 0 ? 'take' : 'empty'
}

/** Freezers on the street that have some, nearest first as the answer lists them. */
export const othersWithWater = (others: FreezerView['others']): FreezerView['others'] =>
  others.filter(({ open, stock }) => open && stock > 0)

/** One line on what a phone number would give; null when it gives nothing more. */
export const sayMoreWithPhone = ({ moreWithPhone }: FreezerView['me']): string | null =>
  moreWithPhone > 0 ? `留个手机号，一天能多拿 ${moreWithPhone} 瓶` : null

/** `1.5 万` reads faster than 15000 on a poster; exact below ten thousand. */
export const sayGiven = (given: number): string =>
  given < 10_000 ? String(given) : `${Math.floor(given / 1000) / 10} 万`

/** The running total as the article counts it, and what has been counted here since. */
export const sayTotal = ({ given, givenSince }: Pick<FreezerView, 'given' | 'givenSince'>): string =>
  givenSince > 0
    ? `这条街已经送出 ${sayGiven(given)} 瓶，上线后 ${givenSince} 瓶`
    : `这条街已经送出 ${sayGiven(given)} 瓶`
