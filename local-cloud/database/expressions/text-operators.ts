import { requestFailed } from '../database-error'
import { isNothing, type Operator, onNames, onValues } from './arguments'
import { valueType } from './value-type'

const textOf = (name: string, value: unknown): string => {
  if (typeof value === 'string') return value
  throw requestFailed(`${name} requires a string argument, found: ${valueType(value)}`)
}

/** How `$toLower`, `$substr` and their like read a value: nothing is empty, a number or a date is its text. */
const looseText = (name: string, value: unknown): string => {
  if (isNothing(value)) return ''
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'number') return String(value)
  return textOf(name, value)
}

const place = (name: string, value: unknown, missing: number): number => {
  if (value === undefined) return missing
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  throw requestFailed(`${name} requires a non-negative integral index, found: ${valueType(value)}`)
}

/** Where a part stands among units (bytes or characters), from one place and before another; -1 if nowhere. */
const indexIn = (name: string, split: (text: string) => ArrayLike<unknown>): Operator =>
  onValues(name, [2, 4], (input, part, from, to) => {
    if (isNothing(input)) return null
    const units = Array.from(split(textOf(name, input)))
    const wanted = Array.from(split(textOf(name, part)))
    const end = Math.min(place(name, to, units.length), units.length)
    for (let at = place(name, from, 0); at + wanted.length <= end; at++) {
      if (wanted.every((unit, offset) => units[at + offset] === unit)) return at
    }
    return -1
  })

const BYTES = new TextEncoder()
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const cutBytes =
  (name: string) =>
  (value: unknown, start: unknown, length: unknown): string => {
    const bytes = BYTES.encode(looseText(name, value))
    const from = Number(start)
    if (from < 0) return '' // kept from MongoDB's older $substr
    const to = Number(length) < 0 ? bytes.length : from + Number(length)
    try {
      return STRICT.decode(bytes.subarray(from, to))
    } catch {
      throw requestFailed(
        `${name}: Invalid range, starting or ending index is in the middle of a UTF-8 character.`,
      )
    }
  }

const cutCharacters = (value: unknown, start: unknown, length: unknown): string => {
  const from = place('$substrCP', start, 0)
  return Array.from(looseText('$substrCP', value))
    .slice(from, from + place('$substrCP', length, 0))
    .join('')
}

const orderWithoutCase = (one: unknown, other: unknown): number => {
  const left = looseText('$strcasecmp', one).toUpperCase()
  const right = looseText('$strcasecmp', other).toUpperCase()
  return left < right ? -1 : Number(left > right)
}

const splitText = (input: unknown, separator: unknown): unknown => {
  if (isNothing(input) || isNothing(separator)) return null
  const by = textOf('$split', separator)
  if (by === '') throw requestFailed('$split requires a non-empty separator')
  return textOf('$split', input).split(by)
}

const WHITE = new Set(
  '\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a',
)

const trims = (name: string, atStart: boolean, atEnd: boolean): Operator =>
  onNames(name, ['input', 'chars'], (read, given) => {
    const [input, chars] = [read('input'), read('chars')]
    if (isNothing(input) || ('chars' in given && isNothing(chars))) return null
    const gone = 'chars' in given ? new Set(textOf(name, chars)) : WHITE
    const units = Array.from(textOf(name, input))
    while (atStart && units[0] !== undefined && gone.has(units[0])) units.shift()
    while (atEnd && units.length > 0 && gone.has(units.at(-1) ?? '')) units.pop()
    return units.join('')
  })

/** Operators on text where mingo counts UTF-16 units or reads null otherwise. Source: MongoDB manual, "String". */
export const textOperators: Record<`$${string}`, Operator> = {
  $indexOfBytes: indexIn('$indexOfBytes', (text) => BYTES.encode(text)),
  $indexOfCP: indexIn('$indexOfCP', (text) => Array.from(text)),
  $split: onValues('$split', [2, 2], splitText),
  $strcasecmp: onValues('$strcasecmp', [2, 2], orderWithoutCase),
  $strLenCP: onValues('$strLenCP', [1, 1], (value) => Array.from(textOf('$strLenCP', value)).length),
  $strLenBytes: onValues('$strLenBytes', [1, 1], (value) => Buffer.byteLength(textOf('$strLenBytes', value))),
  $substr: onValues('$substr', [3, 3], cutBytes('$substr')),
  $substrBytes: onValues('$substrBytes', [3, 3], cutBytes('$substrBytes')),
  $substrCP: onValues('$substrCP', [3, 3], cutCharacters),
  $toLower: onValues('$toLower', [1, 1], (value) => looseText('$toLower', value).toLowerCase()),
  $toUpper: onValues('$toUpper', [1, 1], (value) => looseText('$toUpper', value).toUpperCase()),
  $trim: trims('$trim', true, true),
  $ltrim: trims('$ltrim', true, false),
  $rtrim: trims('$rtrim', false, true),
}
