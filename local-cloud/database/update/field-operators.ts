import { requestFailed } from '../database-error'
import { isPlainObject } from '../values/document'
import { sortKey } from '../values/sort-key'
import type { FieldUpdate } from './array-operators'

const numbers = (operator: string, current: unknown, operand: unknown, path: string): [number, number] => {
  if (typeof operand !== 'number')
    throw requestFailed(`Cannot ${operator} with non-numeric argument: {${path}: ${operand}}`)
  if (current === undefined) return [0, operand]
  if (typeof current === 'number') return [current, operand]
  throw requestFailed(
    `Cannot apply $${operator} to a value of non-numeric type. The field '${path}' is of type ${current === null ? 'null' : typeof current}`,
  )
}

const increment: FieldUpdate = (current, operand, path) => {
  const [left, right] = numbers('inc', current, operand, path)
  return left + right
}

const multiply: FieldUpdate = (current, operand, path) => {
  const [left, right] = numbers('mul', current, operand, path)
  return left * right
}

const keepLesser: FieldUpdate = (current, operand) =>
  current === undefined || sortKey(operand) < sortKey(current) ? operand : current

const keepGreater: FieldUpdate = (current, operand) =>
  current === undefined || sortKey(operand) > sortKey(current) ? operand : current

const BITS = new Map<string, (left: number, right: number) => number>([
  ['and', (left, right) => left & right],
  ['or', (left, right) => left | right],
  ['xor', (left, right) => left ^ right],
])

const bit: FieldUpdate = (current, operand, path) => {
  const [name = '', right] = Object.entries(isPlainObject(operand) ? operand : {})[0] ?? []
  const work = BITS.get(name)
  if (work === undefined) throw requestFailed(`The $bit modifier only supports 'and', 'or' and 'xor'`)
  const [left, mask] = numbers('bit', current, right, path)
  if (!Number.isInteger(left) || !Number.isInteger(mask))
    throw requestFailed(`Cannot apply $bit to a value of non-integral type: '${path}'`)
  return work(left, mask)
}

export const fieldOperators: Record<string, FieldUpdate> = {
  $set: (_current, operand) => operand,
  $inc: increment,
  $mul: multiply,
  $min: keepLesser,
  $max: keepGreater,
  $bit: bit,
}
