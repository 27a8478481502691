import { requestFailed } from '../database-error'

const MINUTE = 60_000
const FORMATTERS = new Map<string, Intl.DateTimeFormat>()
const OFFSET = /^([+-])(\d{2}):?(\d{2})?$/

const unknownZone = (zone: string): Error => requestFailed(`unrecognized time zone identifier: "${zone}"`)

const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const known = FORMATTERS.get(zone)
  if (known !== undefined) return known
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    FORMATTERS.set(zone, made)
    return made
  } catch {
    throw unknownZone(zone)
  }
}

/** Minutes a zone ('Asia/Shanghai', '+08:00', 'UTC') is ahead of UTC at an instant. Throws on an unknown zone. */
export const zoneOffset = (zone: unknown, instant: Date): number => {
  if (zone === undefined || zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0
  if (typeof zone !== 'string') throw requestFailed('timezone must evaluate to a string')
  const [, sign, hours, minutes] = OFFSET.exec(zone) ?? []
  if (hours !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0))
  if (!/^[A-Za-z]/.test(zone)) throw unknownZone(zone)
  const parts = new Map(
    formatterOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return Math.round((local - Math.floor(instant.getTime() / 1000) * 1000) / MINUTE)
}

/** The instant at which the clocks of a zone show what `local` shows in UTC. */
export const fromLocal = (local: Date, zone: unknown): Date => {
  const guess = new Date(local.getTime() - zoneOffset(zone, local) * MINUTE)
  return new Date(local.getTime() - zoneOffset(zone, guess) * MINUTE)
}

/** A date whose UTC parts are what the clocks of a zone show at an instant. */
export const toLocal = (instant: Date, zone: unknown): Date =>
  new Date(instant.getTime() + zoneOffset(zone, instant) * MINUTE)
