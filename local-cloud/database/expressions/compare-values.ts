import { sortKey } from '../values/sort-key'

/** -1, 0 or 1 in the order of types and values; unlike in queries, missing is less than null. */
export const compareValues = (one: unknown, other: unknown): -1 | 0 | 1 => {
  if (one === undefined || other === undefined) {
    if (one === other) return 0
    return one === undefined ? -1 : 1
  }
  const [left, right] = [sortKey(one), sortKey(other)]
  if (left === right) return 0
  return left < right ? -1 : 1
}
