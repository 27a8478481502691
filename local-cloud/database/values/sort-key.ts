import { ObjectId } from 'bson'
import { encodeEjson } from './encode-ejson'

/**
 * Text whose plain order (by UTF-16 unit) is the order of MongoDB's values: types first (null, numbers, text,
 * objects, arrays, ids, booleans, dates, regular expressions), then the values. One encoding serves indexes,
 * ranges and sorting, so they cannot disagree. No key is the beginning of another.
 * Source: MongoDB manual, "Comparison/Sort Order".
 */
export const TYPE_TAGS = {
  emptyArray: '\u0002',
  null: '\u0003',
  number: '\u0004',
  string: '\u0005',
  object: '\u0006',
  array: '\u0007',
  other: '\u0008',
  objectId: '\u0009',
  boolean: '\u000a',
  date: '\u000b',
  regexp: '\u000d',
} as const

const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)

const numberKey = (value: number): string => {
  if (Number.isNaN(value)) return '\u0000\u0000\u0000\u0000'
  double[0] = value === 0 ? 0 : value // -0 equals 0
  let low = words[0] ?? 0
  let high = words[1] ?? 0
  if (high & 0x8000_0000) {
    high = ~high
    low = ~low
  } else {
    high ^= 0x8000_0000
  }
  return String.fromCharCode((high >>> 16) & 0xffff, high & 0xffff, (low >>> 16) & 0xffff, low & 0xffff)
}

/** MongoDB orders text by its UTF-8 bytes; in UTF-16 the surrogates sort too early and change places here. */
const moveUnit = (unit: string): string => {
  const code = unit.charCodeAt(0)
  return String.fromCharCode(code >= 0xe000 ? code - 0x800 : code + 0x2000)
}

/** The end of a text is marked by U+0000, so that one and its neighbour are written as two characters. */
const escapeEnd = (text: string): string =>
  text.replaceAll('\u0001', '\u0001\u0002').replaceAll('\u0000', '\u0001\u0001')

const textKey = (text: string): string => {
  const ordered = /[\ud800-\uffff]/.test(text) ? text.replace(/[\ud800-\uffff]/g, moveUnit) : text
  return `${escapeEnd(ordered)}\u0000`
}

const objectKey = (fields: object): string => {
  let key = TYPE_TAGS.object as string
  for (const [name, value] of Object.entries(fields)) {
    const valueKey = sortKey(value)
    key += valueKey.charAt(0) + textKey(name) + valueKey
  }
  return `${key}\u0000`
}

const classKey = (value: object): string => {
  if (value instanceof Date) return TYPE_TAGS.date + numberKey(value.getTime())
  if (Array.isArray(value)) return `${TYPE_TAGS.array}${value.map(sortKey).join('')}\u0000`
  if (value instanceof ObjectId) return TYPE_TAGS.objectId + value.toHexString()
  if (value instanceof RegExp) return TYPE_TAGS.regexp + textKey(value.source) + textKey(value.flags)
  const prototype = Object.getPrototypeOf(value)
  if (prototype === Object.prototype || prototype === null) return objectKey(value)
  return TYPE_TAGS.other + textKey(encodeEjson(value))
}

export const sortKey = (value: unknown): string => {
  switch (typeof value) {
    case 'string':
      return TYPE_TAGS.string + textKey(value)
    case 'number':
      return TYPE_TAGS.number + numberKey(value)
    case 'boolean':
      return TYPE_TAGS.boolean + (value ? '1' : '0')
    case 'object':
      return value === null ? TYPE_TAGS.null : classKey(value)
    default:
      return TYPE_TAGS.null
  }
}

/** The same key for a descending field: the order of keys turned round. */
export const invertKey = (key: string): string => {
  let inverted = ''
  for (let at = 0; at < key.length; at++) inverted += String.fromCharCode(0xffff - key.charCodeAt(at))
  return inverted
}
