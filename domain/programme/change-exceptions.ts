import type { CalendarItem } from '../calendar/schema'
import { AppError } from '../errors'
import { MOST_EXCEPTIONS, type ProgrammeException } from '../street/programme-parts'
import type { ProgrammeItem } from '../street/schema'
import { addDays, at, type Day, dayOf, type Instant, minutesBetween } from '../time'
import { sessionsOn } from './sessions'

/** How long an exception that is over is kept in the item; its history keeps it for good. */
const KEPT_DAYS = 60
const FARTHEST_DAYS = 200

const lastDayOf = (exception: ProgrammeException): Day =>
  exception.kind === 'move' && exception.to > exception.day ? exception.to : exception.day

const refuse = (field: string): never => {
  throw new AppError('BAD_INPUT', { field })
}

/** A day of the calendar, from today to about half a year ahead; throws BAD_INPUT. */
const checkDay = (day: Day, field: string, today: Day): void => {
  if (addDays(day, 0) !== day || day < today || day > addDays(today, FARTHEST_DAYS)) refuse(field)
}

const checkSpan = ({ from, until }: { from: string; until: string }, slotMinutes: number): void => {
  const minutes = minutesBetween(at('2026-01-01', from), at('2026-01-01', until))
  if (minutes < slotMinutes) refuse('until')
}

type Around = { programme: ProgrammeItem; calendars: readonly CalendarItem[]; now: Instant }

const check = (exception: ProgrammeException, { programme, calendars, now }: Around): void => {
  const today = dayOf(now)
  checkDay(exception.day, 'day', today)
  const there = sessionsOn(programme, calendars, exception.day)
  if (exception.kind !== 'extra' && there.length === 0) throw new AppError('NO_SESSION', { field: 'day' })
  if (exception.kind === 'close') return
  checkSpan(exception, programme.slotMinutes)
  if (exception.kind === 'move') checkDay(exception.to, 'to', today)
  const day = exception.kind === 'move' ? exception.to : exception.day
  const taken = sessionsOn(programme, calendars, day).some(
    ({ from, to }) => from === exception.from && to === exception.until,
  )
  if (taken) refuse('from')
}

/**
 * The programme with one more exception. Throws BAD_INPUT with the field, NO_SESSION when nothing takes place on the
 * day. One that is there already (a replay) changes nothing.
 */
export const addException = (exception: ProgrammeException, around: Around): ProgrammeItem => {
  const { programme, now } = around
  if (programme.exceptions.some(({ id }) => id === exception.id)) return programme
  check(exception, around)
  const oldest = addDays(dayOf(now), -KEPT_DAYS)
  const kept = programme.exceptions.filter((entry) => lastDayOf(entry) >= oldest)
  if (kept.length >= MOST_EXCEPTIONS) refuse('exceptions')
  return { ...programme, exceptions: [...kept, exception] }
}

/**
 * The programme with a closed day open again; one that is open already (a replay) stays as it is. Throws NO_SESSION
 * when nothing takes place on that day even then.
 */
export const removeClosing = (day: Day, { programme, calendars }: Omit<Around, 'now'>): ProgrammeItem => {
  const exceptions = programme.exceptions.filter((entry) => entry.kind !== 'close' || entry.day !== day)
  const after = { ...programme, exceptions }
  if (sessionsOn(after, calendars, day).length === 0) throw new AppError('NO_SESSION', { field: 'day' })
  return after
}
