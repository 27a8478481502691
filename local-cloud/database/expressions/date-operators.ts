import { ObjectId } from 'bson'
import { evalExpr } from 'mingo/core'
import { isDatabaseError, requestFailed } from '../database-error'
import { isPlainObject } from '../values/document'
import { isNothing, type Operator, onNames } from './arguments'
import { DATE_PARTS, isoDate } from './date-parts'
import { DEFAULT_FORMAT, readDateText, readFormatted, writeDate } from './date-text'
import { valueType } from './value-type'
import { fromLocal, toLocal } from './zone-offset'

const dateOf = (value: unknown): Date => {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  throw requestFailed(`can't convert from BSON type ${valueType(value)} to Date`)
}

const readPart =
  (read: (local: Date) => number): Operator =>
  (document, expression, options) => {
    const isNamed = isPlainObject(expression) && 'date' in expression
    const only = Array.isArray(expression) && expression.length === 1 ? expression[0] : expression
    const date = evalExpr(document, isNamed ? expression.date : only, options)
    const zone = isNamed ? evalExpr(document, expression.timezone, options) : undefined
    if (isNothing(date) || zone === null) return null
    return read(toLocal(dateOf(date), zone))
  }

const parts = Object.entries(DATE_PARTS).map(([name, read]): [string, Operator] => [
  `$${name}`,
  readPart(read),
])

const dateToString = onNames('$dateToString', ['date', 'format', 'timezone', 'onNull'], (read, given) => {
  const [date, format, zone] = [read('date'), read('format'), read('timezone')]
  if (isNothing(date)) return 'onNull' in given ? read('onNull') : null
  if (format === null || zone === null) return null
  if (format !== undefined && typeof format !== 'string')
    throw requestFailed('$dateToString requires that format be a string')
  return writeDate(dateOf(date), format ?? DEFAULT_FORMAT, zone)
})

const FROM_STRING = ['dateString', 'format', 'timezone', 'onError', 'onNull']
const dateFromString = onNames('$dateFromString', FROM_STRING, (read, given) => {
  const [text, format, zone] = [read('dateString'), read('format'), read('timezone')]
  if (isNothing(text)) return 'onNull' in given ? read('onNull') : null
  if (format === null || zone === null) return null
  try {
    if (typeof text !== 'string')
      throw requestFailed(`$dateFromString requires that 'dateString' be a string, found: ${valueType(text)}`)
    return format === undefined ? readDateText(text, zone) : readFormatted(text, String(format), zone)
  } catch (error) {
    if (isDatabaseError(error) && 'onError' in given) return read('onError')
    throw error
  }
})

const CLOCK = ['hour', 'minute', 'second', 'millisecond']
const FROM_PARTS = ['year', 'month', 'day', 'isoWeekYear', 'isoWeek', 'isoDayOfWeek', ...CLOCK, 'timezone']
/** A part past its end carries into the next one, as month 13 does; null or missing gives null. */
const dateFromParts = onNames('$dateFromParts', FROM_PARTS, (read, given) => {
  if (!('year' in given) && !('isoWeekYear' in given))
    throw requestFailed("$dateFromParts requires either 'year' or 'isoWeekYear' to be present")
  const values = new Map(Object.keys(given).map((name) => [name, read(name)]))
  if ([...values.values()].some(isNothing)) return null
  const part = (name: string, missing: number): number => {
    const value = values.get(name) ?? missing
    if (typeof value === 'number' && Number.isInteger(value)) return value
    throw requestFailed(`'${name}' must evaluate to an integer, found ${valueType(value)}`)
  }
  const day = values.has('year')
    ? new Date(0).setUTCFullYear(part('year', 0), part('month', 1) - 1, part('day', 1))
    : isoDate(part('isoWeekYear', 0), part('isoWeek', 1), part('isoDayOfWeek', 1))
  const minutes = part('hour', 0) * 60 + part('minute', 0)
  const local = new Date(day + minutes * 60_000 + part('second', 0) * 1000 + part('millisecond', 0))
  return fromLocal(local, values.get('timezone'))
})

const PLAIN_PARTS = { year: 'year', month: 'month', day: 'dayOfMonth' } as const
const ISO_PARTS = { isoWeekYear: 'isoWeekYear', isoWeek: 'isoWeek', isoDayOfWeek: 'isoDayOfWeek' } as const
const CLOCK_PARTS = { hour: 'hour', minute: 'minute', second: 'second', millisecond: 'millisecond' } as const

const dateToParts = onNames('$dateToParts', ['date', 'timezone', 'iso8601'], (read) => {
  const [date, zone, iso] = [read('date'), read('timezone'), read('iso8601')]
  if (isNothing(date) || zone === null) return null
  const local = toLocal(dateOf(date), zone)
  const wanted = Object.entries({ ...(iso === true ? ISO_PARTS : PLAIN_PARTS), ...CLOCK_PARTS })
  return Object.fromEntries(wanted.map(([name, part]) => [name, DATE_PARTS[part](local)]))
})

/** Dates, read where the person is. Source: MongoDB manual, "Date Expression Operators". */
export const dateOperators: Record<`$${string}`, Operator> = {
  ...Object.fromEntries(parts),
  $dateToString: dateToString,
  $dateFromString: dateFromString,
  $dateFromParts: dateFromParts,
  $dateToParts: dateToParts,
}
