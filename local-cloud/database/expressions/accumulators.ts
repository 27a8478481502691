import { evalExpr } from 'mingo/core'
import { sortKey } from '../values/sort-key'
import { isNothing, type Operator } from './arguments'
import { compareValues } from './compare-values'
import { mergeObjects } from './set-operators'

type Fold = (values: unknown[]) => unknown

const numbersIn = (values: unknown[]): number[] => values.filter((value) => typeof value === 'number')

const total = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0)

const mean: Fold = (values) => {
  const numbers = numbersIn(values)
  return numbers.length === 0 ? null : total(numbers) / numbers.length
}

/** The one that comes first when `sign` is 1, last when it is -1; null and missing do not count. */
const extreme =
  (sign: 1 | -1): Fold =>
  (values) =>
    values
      .filter((value) => !isNothing(value))
      .reduce<unknown>(
        (best, value) => (best === null || compareValues(value, best) * sign < 0 ? value : best),
        null,
      )

const deviation =
  (isSample: boolean): Fold =>
  (values) => {
    const numbers = numbersIn(values)
    const divisor = numbers.length - (isSample ? 1 : 0)
    if (divisor < 1) return null
    const middle = total(numbers) / numbers.length
    return Math.sqrt(total(numbers.map((one) => (one - middle) ** 2)) / divisor)
  }

/** In a group: over its documents. Elsewhere: over the arguments, or over the one array that is given. */
const onBoth =
  (fold: Fold): Operator =>
  (document, expression, options) => {
    if (Array.isArray(document)) return fold(document.map((one) => evalExpr(one, expression, options)))
    const value = evalExpr(document, expression, options)
    const isList = Array.isArray(expression) && expression.length !== 1
    const [only] = Array.isArray(value) && Array.isArray(expression) ? value : [value]
    if (isList && Array.isArray(value)) return fold(value)
    return fold(Array.isArray(only) ? only : [only])
  }

const distinct: Fold = (values) => [
  ...new Map(
    values.filter((value) => value !== undefined).map((value) => [sortKey(value), value] as const),
  ).values(),
]

const inGroup =
  (fold: Fold): Operator =>
  (documents, expression, options) =>
    fold((Array.isArray(documents) ? documents : []).map((one) => evalExpr(one, expression, options)))

/** Accumulators that also stand in expressions. Source: MongoDB manual, "Accumulators". */
export const accumulators: Record<`$${string}`, Operator> = {
  $sum: onBoth((values) => total(numbersIn(values))),
  $avg: onBoth(mean),
  $max: onBoth(extreme(-1)),
  $min: onBoth(extreme(1)),
  $stdDevPop: onBoth(deviation(false)),
  $stdDevSamp: onBoth(deviation(true)),
}

/** Accumulators whose expressions of the same name, if there are any, work otherwise. */
export const groupAccumulators: Record<`$${string}`, Operator> = {
  $addToSet: inGroup(distinct),
  $mergeObjects: mergeObjects,
  $push: inGroup((values) => values.filter((value) => value !== undefined)),
}
