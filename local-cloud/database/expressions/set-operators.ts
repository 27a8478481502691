import { evalExpr } from 'mingo/core'
import { requestFailed } from '../database-error'
import { isPlainObject } from '../values/document'
import { sortKey } from '../values/sort-key'
import { isNothing, isTrue, type Operator, onValues } from './arguments'
import { valueType } from './value-type'

const MANY = Number.POSITIVE_INFINITY

const listOf = (name: string, value: unknown): unknown[] => {
  if (Array.isArray(value)) return value
  throw requestFailed(`All operands of ${name} must be arrays. One argument is of type: ${valueType(value)}`)
}

/** A set keeps one of each value, in MongoDB's order. */
const setOf = (name: string, value: unknown): Map<string, unknown> =>
  new Map(listOf(name, value).map((item) => [sortKey(item), item]))

const inOrder = (items: Map<string, unknown>): unknown[] =>
  [...items].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item)

const combines =
  (name: string, work: (sets: Map<string, unknown>[]) => unknown[]): ((...values: unknown[]) => unknown) =>
  (...values) => {
    if (values.some(isNothing)) return null
    return work(values.map((value) => setOf(name, value)))
  }

const union = combines('$setUnion', (sets) => inOrder(new Map(sets.flatMap((one) => [...one]))))

const intersection = combines('$setIntersection', ([first = new Map(), ...others]) =>
  inOrder(new Map([...first].filter(([key]) => others.every((other) => other.has(key))))),
)

/** What is left keeps the order of the first array. */
const difference = combines('$setDifference', ([first = new Map(), second]) =>
  [...first].filter(([key]) => !second?.has(key)).map(([, item]) => item),
)

const isWithin = (part: Map<string, unknown>, whole: Map<string, unknown>): boolean =>
  [...part.keys()].every((key) => whole.has(key))

const equal = (...values: unknown[]): boolean => {
  const [first = new Map<string, unknown>(), ...others] = values.map((value) => setOf('$setEquals', value))
  return others.every((other) => other.size === first.size && isWithin(first, other))
}

const subset = (part: unknown, whole: unknown): boolean =>
  isWithin(setOf('$setIsSubset', part), setOf('$setIsSubset', whole))

/** Takes objects from a list, or one alone; nothing adds nothing. */
export const mergeObjects: Operator = (document, expression, options) => {
  const values = Array.isArray(document)
    ? document.map((one) => evalExpr(one, expression, options))
    : [expression].flat().map((one) => evalExpr(document, one, options))
  const given = values.filter((value) => !isNothing(value))
  const wrong = given.find((value) => !isPlainObject(value))
  if (wrong !== undefined)
    throw requestFailed(`$mergeObjects requires object inputs, but input is of type ${valueType(wrong)}`)
  return Object.assign({}, ...given)
}

/** Sets and objects. Source: MongoDB manual, "Set Expression Operators", "mergeObjects". */
export const setOperators: Record<`$${string}`, Operator> = {
  $allElementsTrue: onValues('$allElementsTrue', [1, 1], (value) =>
    listOf('$allElementsTrue', value).every(isTrue),
  ),
  $anyElementTrue: onValues('$anyElementTrue', [1, 1], (value) =>
    listOf('$anyElementTrue', value).some(isTrue),
  ),
  $setDifference: onValues('$setDifference', [2, 2], difference),
  $setEquals: onValues('$setEquals', [2, MANY], equal),
  $setIntersection: onValues('$setIntersection', [0, MANY], intersection),
  $setIsSubset: onValues('$setIsSubset', [2, 2], subset),
  $setUnion: onValues('$setUnion', [0, MANY], union),
  $mergeObjects: mergeObjects,
}
