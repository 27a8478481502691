import { isPlainObject } from './document'
import { sortKey } from './sort-key'

const sameItems = (one: unknown[], other: unknown[]): boolean =>
  one.length === other.length && one.every((item, at) => sameValue(item, other[at]))

/** Whether two values would be stored alike; the order of fields counts, as it does in MongoDB. */
export const sameValue = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false
  if (Array.isArray(one)) return Array.isArray(other) && sameItems(one, other)
  if (!isPlainObject(one)) return !isPlainObject(other) && sortKey(one) === sortKey(other)
  if (!isPlainObject(other)) return false
  return (
    sameItems(Object.keys(one), Object.keys(other)) && sameItems(Object.values(one), Object.values(other))
  )
}
