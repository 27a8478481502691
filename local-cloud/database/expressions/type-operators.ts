import { Decimal128, ObjectId } from 'bson'
import { isDatabaseError, requestFailed } from '../database-error'
import { isNothing, isTrue, type Operator, onNames, onValues } from './arguments'
import { readDateText } from './date-text'
import { valueType } from './value-type'

type Conversion = (value: unknown) => unknown

const INT_MAX = 2 ** 31 - 1
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

const cannot = (value: unknown, type: string): Error =>
  requestFailed(
    `Unsupported conversion from ${valueType(value)} to ${type} in $convert with no onError value`,
  )

const unreadable = (text: string): Error =>
  requestFailed(`Failed to parse number '${text}' in $convert with no onError value`)

const readNumber = (value: unknown, type: string, pattern: RegExp): number => {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  if (value instanceof Decimal128) return Number(value.toString())
  if (typeof value !== 'string') throw cannot(value, type)
  if (!pattern.test(value)) throw unreadable(value)
  return Number(value)
}

const whole = (value: number, most: number): number => {
  const cut = Math.trunc(value)
  if (Number.isFinite(value) && cut <= most && cut >= -most - 1) return cut
  throw requestFailed(`Conversion would overflow target type in $convert with no onError value: ${value}`)
}

const toDouble: Conversion = (value) =>
  value instanceof Date ? value.getTime() : readNumber(value, 'double', NUMBER)

const toInt: Conversion = (value) => whole(readNumber(value, 'int', /^[+-]?\d+$/), INT_MAX)

const toLong: Conversion = (value) =>
  value instanceof Date
    ? value.getTime()
    : whole(readNumber(value, 'long', /^[+-]?\d+$/), Number.MAX_SAFE_INTEGER)

const toDecimal: Conversion = (value) => {
  if (typeof value === 'string' && !NUMBER.test(value)) throw unreadable(value)
  return Decimal128.fromString(typeof value === 'string' ? value : String(toDouble(value)))
}

const toBool: Conversion = (value) => {
  const type = valueType(value)
  if (['array', 'object', 'binData', 'regex'].includes(type)) throw cannot(value, 'bool')
  return typeof value === 'string' || isTrue(value)
}

const toDate: Conversion = (value) => {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (typeof value === 'number') return new Date(Math.trunc(value))
  if (typeof value === 'string') return readDateText(value, undefined)
  throw cannot(value, 'date')
}

const toObjectId: Conversion = (value) => {
  if (value instanceof ObjectId) return value
  if (typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value)) return new ObjectId(value)
  throw requestFailed(`Failed to parse objectId '${String(value)}' in $convert: not an ObjectId`)
}

const toText: Conversion = (value) => {
  if (value instanceof Date) return value.toISOString()
  if (value instanceof ObjectId) return value.toHexString()
  if (value instanceof Decimal128) return value.toString()
  if (['string', 'number', 'boolean'].includes(typeof value)) return String(value)
  throw cannot(value, 'string')
}

/** By the names and the numbers `$convert` takes. */
const CONVERSIONS = new Map<unknown, Conversion>([
  ...(
    [
      ['double', 1, toDouble],
      ['string', 2, toText],
      ['objectId', 7, toObjectId],
      ['bool', 8, toBool],
      ['date', 9, toDate],
      ['int', 16, toInt],
      ['long', 18, toLong],
      ['decimal', 19, toDecimal],
    ] as const
  ).flatMap(([name, code, convert]): [unknown, Conversion][] => [
    [name, convert],
    [code, convert],
  ]),
])

const converts = (name: string, convert: Conversion): Operator =>
  onValues(name, [1, 1], (value) => (isNothing(value) ? null : convert(value)))

const convert: Operator = onNames('$convert', ['input', 'to', 'onError', 'onNull'], (read, given) => {
  const target = read('to')
  const work = CONVERSIONS.get(target)
  if (work === undefined && !isNothing(target)) throw requestFailed(`Unknown type name: ${String(target)}`)
  const input = read('input')
  if (isNothing(input)) return 'onNull' in given ? read('onNull') : null
  try {
    return work === undefined ? null : work(input)
  } catch (error) {
    if (isDatabaseError(error) && 'onError' in given) return read('onError')
    throw error
  }
})

/** Conversions. Source: MongoDB manual, "Type Expression Operators". */
export const typeOperators: Record<`$${string}`, Operator> = {
  $convert: convert,
  $toBool: converts('$toBool', toBool),
  $toDate: converts('$toDate', toDate),
  $toDecimal: converts('$toDecimal', toDecimal),
  $toDouble: converts('$toDouble', toDouble),
  $toInt: converts('$toInt', toInt),
  $toLong: converts('$toLong', toLong),
  $toObjectId: converts('$toObjectId', toObjectId),
  $toString: converts('$toString', toText),
  $type: onValues('$type', [1, 1], valueType),
}
