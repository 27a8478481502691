import { requestFailed } from '../database-error'
import { compileQuery } from '../query/compile-query'
import { isOperatorObject } from '../query/read-conditions'
import { sortFound } from '../query/sort-found'
import { isPlainObject } from '../values/document'
import { sortKey } from '../values/sort-key'

/** Gives the new value of a field from what it holds (undefined: missing) and the operator's operand. */
export type FieldUpdate = (current: unknown, operand: unknown, path: string) => unknown

const arrayOf = (current: unknown, path: string): unknown[] => {
  if (current === undefined) return []
  if (Array.isArray(current)) return current
  throw requestFailed(
    `The field '${path}' must be an array but is of type ${current === null ? 'null' : typeof current}`,
  )
}

const sortItems = (items: unknown[], order: unknown): unknown[] => {
  if (order === 1 || order === -1)
    return sortFound(
      items.map((value) => ({ doc: { value } })),
      [['value', order]],
    ).map(({ doc }) => doc.value)
  if (!isPlainObject(order)) throw requestFailed('The $sort of $push is neither 1, -1 nor an object')
  const sort = Object.entries(order).map(([path, way]): [string, 1 | -1] => [path, way === -1 ? -1 : 1])
  return sortFound(
    items.map((item) => ({ item, doc: isPlainObject(item) ? item : {} })),
    sort,
  ).map(({ item }) => item)
}

const sliceItems = (items: unknown[], count: unknown): unknown[] => {
  if (!Number.isInteger(count)) throw requestFailed('The value for $slice must be an integer value')
  const kept = Number(count)
  if (kept === 0) return []
  return kept > 0 ? items.slice(0, kept) : items.slice(kept)
}

const push: FieldUpdate = (current, operand, path) => {
  const items = [...arrayOf(current, path)]
  if (!isPlainObject(operand) || !('$each' in operand)) return [...items, operand]
  const { $each, $position = items.length, $sort, $slice, ...other } = operand
  const [unknown] = Object.keys(other)
  if (unknown !== undefined) throw requestFailed(`Unrecognized clause in $push: ${unknown}`)
  if (!Array.isArray($each)) throw requestFailed('The argument to $each in $push must be an array')
  items.splice(Number($position), 0, ...$each)
  const sorted = $sort === undefined ? items : sortItems(items, $sort)
  return $slice === undefined ? sorted : sliceItems(sorted, $slice)
}

const addToSet: FieldUpdate = (current, operand, path) => {
  const items = [...arrayOf(current, path)]
  const added = isPlainObject(operand) && Array.isArray(operand.$each) ? operand.$each : [operand]
  const known = new Set(items.map(sortKey))
  for (const item of added) {
    const key = sortKey(item)
    if (!known.has(key)) items.push(item)
    known.add(key)
  }
  return items
}

const pop: FieldUpdate = (current, operand, path) => {
  if (current === undefined) return undefined
  if (operand !== 1 && operand !== -1) throw requestFailed('$pop expects 1 or -1')
  return operand === 1 ? arrayOf(current, path).slice(0, -1) : arrayOf(current, path).slice(1)
}

/** What `$pull` takes away: elements that pass operators, objects that match a query, or equal values. */
const pulls = (operand: unknown): ((item: unknown) => boolean) => {
  if (isOperatorObject(operand) || operand instanceof RegExp) {
    const matches = compileQuery({ item: operand })
    return (item) => matches({ item })
  }
  if (isPlainObject(operand)) {
    const matches = compileQuery(operand)
    return (item) => isPlainObject(item) && matches(item)
  }
  const key = sortKey(operand)
  return (item) => sortKey(item) === key
}

const pull: FieldUpdate = (current, operand, path) => {
  if (current === undefined) return undefined
  const goes = pulls(operand)
  return arrayOf(current, path).filter((item) => !goes(item))
}

const pullAll: FieldUpdate = (current, operand, path) => {
  if (!Array.isArray(operand)) throw requestFailed('$pullAll requires an array argument')
  if (current === undefined) return undefined
  const keys = new Set(operand.map(sortKey))
  return arrayOf(current, path).filter((item) => !keys.has(sortKey(item)))
}

export const arrayOperators: Record<string, FieldUpdate> = {
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
}
