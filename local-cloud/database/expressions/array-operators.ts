import { requestFailed } from '../database-error'
import { sortKey } from '../values/sort-key'
import { isNothing, type Operator, onValues } from './arguments'
import { compareValues } from './compare-values'
import { valueType } from './value-type'

const listOf = (name: string, value: unknown): unknown[] => {
  if (Array.isArray(value)) return value
  throw requestFailed(`The argument to ${name} must be an array, but was of type: ${valueType(value)}`)
}

const wholeNumber = (name: string, value: unknown): number => {
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw requestFailed(`${name} requires an integral value, found: ${valueType(value)}`)
}

const indexOf = (input: unknown, wanted: unknown, from: unknown, to: unknown): number | null => {
  if (isNothing(input)) return null
  const items = listOf('$indexOfArray', input)
  const start = from === undefined ? 0 : wholeNumber('$indexOfArray', from)
  const end = to === undefined ? items.length : wholeNumber('$indexOfArray', to)
  return items.findIndex((item, at) => at >= start && at < end && compareValues(item, wanted) === 0)
}

const slice = (input: unknown, second: unknown, third: unknown): unknown => {
  if (isNothing(input) || second === null || third === null) return null
  const items = listOf('$slice', input)
  const first = wholeNumber('$slice', second)
  if (third === undefined) return first < 0 ? items.slice(first) : items.slice(0, first)
  const count = wholeNumber('$slice', third)
  if (count <= 0) throw requestFailed(`Third argument to $slice must be positive: ${count}`)
  const from = first < 0 ? Math.max(0, items.length + first) : first
  return items.slice(from, from + count)
}

const contains = (wanted: unknown, input: unknown): boolean => {
  const key = sortKey(wanted)
  return listOf('$in', input).some((item) => sortKey(item) === key)
}

/** Operators on arrays where mingo differs. Source: MongoDB manual, "Array Expression Operators". */
export const arrayOperators: Record<`$${string}`, Operator> = {
  $in: onValues('$in', [2, 2], contains),
  $indexOfArray: onValues('$indexOfArray', [2, 4], indexOf),
  $size: onValues('$size', [1, 1], (value) => listOf('$size', value).length),
  $slice: onValues('$slice', [2, 3], slice),
}
