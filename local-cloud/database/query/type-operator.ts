import { requestFailed } from '../database-error'
import { valueType } from '../expressions/value-type'
import type { Document } from '../values/document'
import { leavesAt } from '../values/read-path'

/** MongoDB's numbers for its types. Source: MongoDB manual, "$type". */
const NUMBERED: Record<number, string> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  16: 'int',
  18: 'long',
  19: 'decimal',
}
const NAMES = new Set([...Object.values(NUMBERED), 'number'])
const NUMBERS = ['int', 'long', 'double', 'decimal']

const readType = (wanted: unknown): string[] => {
  const name = typeof wanted === 'number' ? NUMBERED[wanted] : wanted
  if (typeof name !== 'string' || !NAMES.has(name))
    throw requestFailed(
      `${typeof wanted === 'number' ? 'Invalid numerical type code' : 'Unknown type name alias'}: ${wanted}`,
    )
  return name === 'number' ? NUMBERS : [name]
}

/**
 * `$type`: holds for a value of one of the types, and for an array with such an element; `array` for the array
 * itself too. A path goes through arrays on its way, as any condition does.
 */
export const hasType = (path: string, operand: unknown): ((document: Document) => boolean) => {
  const types = new Set((Array.isArray(operand) ? operand : [operand]).flatMap(readType))
  if (types.size === 0) throw requestFailed('$type must match at least one type')
  const isOne = (value: unknown): boolean => types.has(valueType(value))
  return (document) =>
    leavesAt(document, path).some((leaf) => isOne(leaf) || (Array.isArray(leaf) && leaf.some(isOne)))
}
