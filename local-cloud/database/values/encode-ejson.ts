import { EJSON } from 'bson'

const MAX_ISO_DATE = 253_402_300_799_999 // 9999-12-31, the last day relaxed Extended JSON writes as ISO text

const relaxDate = (date: Date): unknown => {
  const time = date.getTime()
  if (time >= 0 && time <= MAX_ISO_DATE) return { $date: date.toISOString() }
  return { $date: { $numberLong: String(time) } }
}

const relaxArray = (items: unknown[]): unknown => {
  let copy: unknown[] | undefined
  for (let at = 0; at < items.length; at++) {
    const relaxed = relax(items[at])
    if (relaxed === items[at]) continue
    copy ??= [...items]
    copy[at] = relaxed
  }
  return copy ?? items
}

const relaxFields = (fields: Record<string, unknown>): unknown => {
  let copy: Record<string, unknown> | undefined
  for (const name in fields) {
    const value = fields[name]
    if (typeof value !== 'number' && (value === null || typeof value !== 'object')) continue
    const relaxed = relax(value)
    if (relaxed === value) continue
    copy ??= { ...fields }
    copy[name] = relaxed
  }
  return copy ?? fields
}

const isFields = (value: object): value is Record<string, unknown> => {
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Gives the very same value back where JSON can hold it, so that a plain document is written without a copy. */
const relax = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return relaxArray(value)
  if (value instanceof Date) return relaxDate(value)
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  return isFields(value) ? relaxFields(value) : EJSON.serialize(value)
}

/**
 * Writes a value as relaxed MongoDB Extended JSON (specification: mongodb/specifications, extended-json), the
 * form in which documents lie on disk and go back to the SDK. Fields that are undefined are left out.
 */
export const encodeEjson = (value: unknown): string => JSON.stringify(relax(value)) ?? 'null'
