import { Decimal128, ObjectId } from 'bson'
import { isPlainObject } from '../values/document'

const INT_LIMIT = 2 ** 31

const numberType = (value: number): string => {
  if (!Number.isInteger(value) || Object.is(value, -0) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return 'double'
  return value >= -INT_LIMIT && value < INT_LIMIT ? 'int' : 'long'
}

const objectType = (value: object): string => {
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof ObjectId) return 'objectId'
  if (value instanceof Decimal128) return 'decimal'
  if (value instanceof RegExp) return 'regex'
  return isPlainObject(value) ? 'object' : 'binData'
}

/** MongoDB's name for the type of a value; a whole number is what the SDK would send it as. */
export const valueType = (value: unknown): string => {
  switch (typeof value) {
    case 'undefined':
      return 'missing'
    case 'string':
      return 'string'
    case 'boolean':
      return 'bool'
    case 'number':
      return numberType(value)
    default:
      return value === null ? 'null' : objectType(Object(value))
  }
}
