import { at, type Day, minutesBetween } from '../time'

const WEEK_MINUTES = 7 * 24 * 60
const EPOCH: Day = '2024-01-01'

/** Which week of the street a day lies in. */
const weekOf = (day: Day): number =>
  Math.floor(minutesBetween(at(EPOCH, '00:00'), at(day, '00:00')) / WEEK_MINUTES)

/**
 * Those who keep a shift in the order in which its places are given on a day. When there are more of them than
 * places, the beginning moves on by as many as there are places every week, so over the weeks all come equally often.
 */
export const inTurn = <T extends { since: string; openid: string }>(
  keepers: readonly T[],
  places: number,
  day: Day,
): T[] => {
  const sorted = [...keepers].sort(
    (one, other) => one.since.localeCompare(other.since) || one.openid.localeCompare(other.openid),
  )
  if (sorted.length <= places) return sorted
  const begin = (weekOf(day) * places) % sorted.length
  return [...sorted.slice(begin), ...sorted.slice(0, begin)]
}
