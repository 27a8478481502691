import { evalExpr } from 'mingo/core'
import { requestFailed } from '../database-error'
import { isPlainObject } from '../values/document'
import { isTrue, type Operator, onValues } from './arguments'
import { compareValues } from './compare-values'

const compares = (name: string, holds: (order: number) => boolean): Operator =>
  onValues(name, [2, 2], (left, right) => holds(compareValues(left, right)))

const not: Operator = (document, expression, options) => {
  const list = Array.isArray(expression) ? expression : [expression]
  if (list.length !== 1) throw requestFailed('Expression $not takes exactly 1 arguments.')
  return !isTrue(evalExpr(document, list[0], options))
}

const pick: Operator = (document, expression, options) => {
  const { branches, ...rest } = isPlainObject(expression) ? expression : {}
  if (!Array.isArray(branches) || branches.length === 0)
    throw requestFailed('$switch requires at least one branch')
  const chosen: unknown = branches.find(
    (one) => isPlainObject(one) && isTrue(evalExpr(document, one.case, options)),
  )
  if (isPlainObject(chosen)) return evalExpr(document, chosen.then, options)
  if ('default' in rest) return evalExpr(document, rest.default, options)
  throw requestFailed('$switch could not find a matching branch for an input, and no default was specified.')
}

/** MongoDB's comparison of any two values, by type first. Source: MongoDB manual, "Comparison/Sort Order". */
export const comparisonOperators: Record<`$${string}`, Operator> = {
  $cmp: onValues('$cmp', [2, 2], compareValues),
  $eq: compares('$eq', (order) => order === 0),
  $ne: compares('$ne', (order) => order !== 0),
  $gt: compares('$gt', (order) => order > 0),
  $gte: compares('$gte', (order) => order >= 0),
  $lt: compares('$lt', (order) => order < 0),
  $lte: compares('$lte', (order) => order <= 0),
  $not: not,
  $switch: pick,
}
