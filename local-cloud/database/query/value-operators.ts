import { $elemMatch } from 'mingo/operators/query'
import type { Options } from 'mingo/types'
import { requestFailed } from '../database-error'
import { type Document, isPlainObject } from '../values/document'
import { leavesAt } from '../values/read-path'
import { sortKey } from '../values/sort-key'
import { hasType } from './type-operator'

type Test = (document: Document) => boolean
type ValueOperator = (path: string, operand: unknown, ...options: unknown[]) => Test

/** A condition on a field holds if it holds for its value or, of an array, for one of the elements. */
const someValue = (document: Document, path: string, holds: (value: unknown) => boolean): boolean =>
  leavesAt(document, path).some((leaf) => holds(leaf) || (Array.isArray(leaf) && leaf.some(holds)))

const isNull = (value: unknown): boolean => value === undefined || value === null

/** Equal as MongoDB compares: by type and value, objects field by field in order; null equals missing. */
const equals = (operand: unknown): ((value: unknown) => boolean) => {
  if (isNull(operand)) return isNull
  if (typeof operand !== 'object') return (value) => value === operand
  const key = sortKey(operand)
  return (value) => typeof value === 'object' && value !== null && sortKey(value) === key
}

const matchesOne = (operand: unknown): ((value: unknown) => boolean) =>
  operand instanceof RegExp ? (value) => typeof value === 'string' && operand.test(value) : equals(operand)

const listOf = (operator: string, operand: unknown): unknown[] => {
  if (Array.isArray(operand)) return operand
  throw requestFailed(`${operator} needs an array`)
}

const eq: ValueOperator = (path, operand) => {
  const holds = equals(operand)
  return (document) => someValue(document, path, holds)
}

const oneOf: ValueOperator = (path, operand) => {
  const tests = listOf('$in', operand).map(matchesOne)
  return (document) => someValue(document, path, (value) => tests.some((test) => test(value)))
}

const negated =
  (operator: ValueOperator): ValueOperator =>
  (path, operand) => {
    const test = operator(path, operand)
    return (document) => !test(document)
  }

type Order = (value: string | number, limit: string | number) => boolean

/** Only values of the operand's own type compare; null is neither less nor greater than null. */
const compares =
  (order: Order, isInclusive: boolean): ValueOperator =>
  (path, operand) => {
    if (isNull(operand)) return isInclusive ? eq(path, null) : () => false
    if (typeof operand === 'number') {
      return (document) =>
        someValue(document, path, (value) => typeof value === 'number' && order(value, operand))
    }
    const key = sortKey(operand)
    const isOfType = (other: string): boolean => other.charAt(0) === key.charAt(0)
    return (document) =>
      someValue(document, path, (value) => {
        const other = sortKey(value)
        return isOfType(other) && order(other, key)
      })
  }

/** One of the things `$all` asks for: a value that is there, or an element that matches a query. */
const wanted = (path: string, part: unknown, options: Options): Test => {
  if (isPlainObject(part) && isPlainObject(part.$elemMatch)) return $elemMatch(path, part.$elemMatch, options)
  const test = matchesOne(part)
  return (document) => someValue(document, path, test)
}

const all = (path: string, operand: unknown, options: Options): Test => {
  const tests = listOf('$all', operand).map((part) => wanted(path, part, options))
  return (document) => tests.length > 0 && tests.every((test) => test(document))
}

const exists: ValueOperator = (path, operand) => (document) =>
  leavesAt(document, path).some((leaf) => leaf !== undefined) === Boolean(operand)

const size: ValueOperator = (path, operand) => (document) =>
  leavesAt(document, path).some((leaf) => Array.isArray(leaf) && leaf.length === operand)

const mod: ValueOperator = (path, operand) => {
  const [divisor, remainder, ...more] = listOf('$mod', operand).map((part) => Math.trunc(Number(part)))
  if (!divisor || remainder === undefined || more.length > 0)
    throw requestFailed('$mod needs [divisor, remainder]')
  return (document) =>
    someValue(
      document,
      path,
      (value) => typeof value === 'number' && Math.trunc(value) % divisor === remainder,
    )
}

const type: ValueOperator = (path, operand) => hasType(path, operand)

/**
 * MongoDB's operators on values where mingo compares otherwise: null against missing fields, fields beneath
 * arrays, the order of fields in objects. The indexes use the same comparison.
 * Source: MongoDB manual, "Query for Null or Missing Fields", "Comparison/Sort Order".
 */
export const valueOperators = {
  $eq: eq,
  $ne: negated(eq),
  $in: oneOf,
  $nin: negated(oneOf),
  $gt: compares((value, limit) => value > limit, false),
  $gte: compares((value, limit) => value >= limit, true),
  $lt: compares((value, limit) => value < limit, false),
  $lte: compares((value, limit) => value <= limit, true),
  $all: all,
  $exists: exists,
  $size: size,
  $mod: mod,
  $type: type,
}
