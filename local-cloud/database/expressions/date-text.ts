import { requestFailed } from '../database-error'
import { DATE_PARTS, isoDate } from './date-parts'
import { fromLocal, toLocal, zoneOffset } from './zone-offset'

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

const clockOffset = (minutes: number): string => {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${pad(size % 60, 2)}`
}

type Specifier = { write: (local: Date, offset: number) => string; pattern: string }
const part = (name: keyof typeof DATE_PARTS, width: number): Specifier => ({
  write: (local) => pad(DATE_PARTS[name](local), width),
  pattern: `(\\d{${width === 1 ? 1 : '1,'}${width === 1 ? '' : width}})`,
})

/** Source: MongoDB manual, operator/aggregation/dateToString, "Format Specifiers". */
const SPECIFIERS = new Map<string, Specifier>([
  ['Y', part('year', 4)],
  ['m', part('month', 2)],
  ['d', part('dayOfMonth', 2)],
  ['H', part('hour', 2)],
  ['M', part('minute', 2)],
  ['S', part('second', 2)],
  ['L', part('millisecond', 3)],
  ['j', part('dayOfYear', 3)],
  ['w', part('dayOfWeek', 1)],
  ['U', part('week', 2)],
  ['u', part('isoDayOfWeek', 1)],
  ['V', part('isoWeek', 2)],
  ['G', part('isoWeekYear', 4)],
  ['z', { write: (_, offset) => clockOffset(offset), pattern: '([+-]\\d{2}:?\\d{2}|Z)' }],
  [
    'Z',
    { write: (_, offset) => `${offset < 0 ? '-' : '+'}${pad(Math.abs(offset), 3)}`, pattern: '([+-]\\d{3})' },
  ],
  ['%', { write: () => '%', pattern: '(%)' }],
])

const specifierOf = (letter: string): Specifier => {
  const known = SPECIFIERS.get(letter)
  if (known !== undefined) return known
  throw requestFailed(`Invalid format character '%${letter}' in format string`)
}

export const DEFAULT_FORMAT = '%Y-%m-%dT%H:%M:%S.%LZ'

/** Writes an instant as `$dateToString` does, as the clocks of a zone show it. */
export const writeDate = (instant: Date, format: string, zone: unknown): string => {
  const local = toLocal(instant, zone)
  const offset = zoneOffset(zone, instant)
  return format.replace(/%(.?)/gs, (_, letter: string) => specifierOf(letter).write(local, offset))
}

const wrong = (text: string): Error => requestFailed(`Error parsing date string '${text}'`)

const WRITTEN =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/

const checked = (text: string, fields: number[]): Date => {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0] = fields
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second, millisecond))
  const isReal =
    local.getUTCMonth() === month - 1 && local.getUTCDate() === day && hour < 24 && minute < 60 && second < 60
  if (!isReal) throw wrong(text)
  return local
}

const placed = (text: string, local: Date, written: string | undefined, zone: unknown): Date => {
  if (written !== undefined && zone !== undefined)
    throw requestFailed(
      `you cannot pass in a date/time string with time zone information ('${text}') together with a timezone argument`,
    )
  return fromLocal(local, written ?? zone)
}

/** Reads an ISO date as `$dateFromString` does without a format; `zone` is where it was written. */
export const readDateText = (text: string, zone: unknown): Date => {
  const match = WRITTEN.exec(text)
  if (match === null) throw wrong(text)
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((field) => Number(field ?? 0))
  const millisecond = Number((match[7] ?? '').padEnd(3, '0'))
  const fields = [year, month, day, hour, minute, second, millisecond].map((field) => field ?? 0)
  return placed(text, checked(text, fields), match[8], zone)
}

/** Reads a date by a format of the same specifiers. */
export const readFormatted = (text: string, format: string, zone: unknown): Date => {
  const letters: string[] = []
  const pattern = format.replace(/%(.?)|[\\^$.*+?()[\]{}|]/gs, (found, letter?: string) => {
    if (letter === undefined) return `\\${found}`
    letters.push(letter)
    return specifierOf(letter).pattern
  })
  const match = new RegExp(`^${pattern}$`).exec(text)
  if (match === null) throw wrong(text)
  const found = new Map(letters.map((letter, at) => [letter, match[at + 1]]))
  const read = (letter: string, missing: number): number => Number(found.get(letter) ?? missing)
  const clock = [read('H', 0), read('M', 0), read('S', 0), read('L', 0)]
  if (!found.has('G')) {
    const local = checked(text, [read('Y', 1970), read('m', 1), read('d', 1), ...clock])
    return placed(text, local, found.get('z'), zone)
  }
  const [hour = 0, minute = 0, second = 0, millisecond = 0] = clock
  const day = isoDate(read('G', 1970), read('V', 1), read('u', 1))
  const local = new Date(day + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond)
  return placed(text, local, found.get('z'), zone)
}
