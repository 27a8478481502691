import { EJSON, ObjectId } from 'bson'
import { requestFailed } from '../database-error'

type Revive = (value: unknown, now: number) => unknown

const readNumber: Revive = (value) => Number(value)

const readDate: Revive = (value) => {
  if (typeof value === 'string' || typeof value === 'number') return new Date(value)
  if (value !== null && typeof value === 'object' && '$numberLong' in value)
    return new Date(Number(value.$numberLong))
  throw requestFailed('$date is neither ISO text nor a number of milliseconds')
}

const readServerDate: Revive = (value, now) => {
  const options = reviveEjson(value, now)
  const offset = options !== null && typeof options === 'object' && 'offset' in options ? options.offset : 0
  return new Date(now + Number(offset ?? 0))
}

const readRegExp: Revive = (value) => {
  if (value === null || typeof value !== 'object' || !('pattern' in value)) {
    throw requestFailed('$regularExpression without a pattern')
  }
  const options = 'options' in value ? String(value.options) : ''
  try {
    return new RegExp(String(value.pattern), options.replace(/[^imsu]/g, ''))
  } catch (error) {
    throw requestFailed(`Regular expression is invalid: ${error instanceof Error ? error.message : error}`)
  }
}

const readOther =
  (tag: string): Revive =>
  (value) =>
    EJSON.deserialize({ [tag]: value })

/** `$tcb_server_date` is the SDK's own: the server's clock at the moment the request is handled. */
const TAGS = new Map<string, Revive>([
  ['$numberInt', readNumber],
  ['$numberDouble', readNumber],
  ['$numberLong', readNumber],
  ['$date', readDate],
  ['$oid', (value) => new ObjectId(String(value))],
  ['$tcb_server_date', readServerDate],
  ['$regularExpression', readRegExp],
  ['$undefined', () => null],
  ...['$binary', '$uuid', '$timestamp', '$numberDecimal', '$minKey', '$maxKey', '$symbol', '$code'].map(
    (tag): [string, Revive] => [tag, readOther(tag)],
  ),
])

const reviveFields = (fields: Record<string, unknown>, now: number): unknown => {
  const names = Object.keys(fields)
  const [only] = names
  if (names.length === 1 && only?.startsWith('$')) {
    const read = TAGS.get(only)
    if (read !== undefined) return read(fields[only], now)
  }
  for (const name of names) {
    if (name === '__proto__') throw requestFailed('a field cannot be called __proto__')
    const value = fields[name]
    if (value !== null && typeof value === 'object') fields[name] = reviveEjson(value, now)
  }
  return fields
}

const isFields = (value: object): value is Record<string, unknown> => !Array.isArray(value)

/** Turns parsed JSON into live values, in place: numbers, Date, ObjectId, RegExp. `now` is in milliseconds. */
export const reviveEjson = (value: unknown, now: number): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (isFields(value)) return reviveFields(value, now)
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) value[at] = reviveEjson(item, now)
  }
  return value
}

/**
 * Reads MongoDB Extended JSON, canonical or relaxed. Throws DATABASE_REQUEST_FAILED on text that is not JSON
 * or a tag that cannot be read.
 */
export const decodeEjson = (text: string, now: number): unknown => {
  try {
    return reviveEjson(JSON.parse(text), now)
  } catch (error) {
    if (error instanceof SyntaxError) throw requestFailed(`not Extended JSON: ${error.message}`)
    throw error
  }
}
