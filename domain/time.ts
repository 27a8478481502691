import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/**
 * An instant as text, always `2026-12-15T14:00:00.000+08:00`: fixed width and fixed offset, so instants sort and
 * compare as strings in the database and read as Beijing time by eye. China has had one offset without summer
 * time since 1991; the cloud's own clock is UTC.
 */
export type Instant = string

/** A day of the street, `2026-12-15`, Beijing time. */
export type Day = string

export const BEIJING_OFFSET_MINUTES = 480
const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
const BEIJING_OFFSET = '+08:00'
const INSTANT_FORMAT = 'YYYY-MM-DDTHH:mm:ss.SSSZ'
const FIRST_YEAR_MS = Date.UTC(1000, 0, 1)
const FIRST_YEAR_OF_FIVE_DIGITS_MS = Date.UTC(10_000, 0, 1)

/** The given moment as a dayjs value that counts in Beijing time. */
export const beijing = (moment: Date | number | Instant): Dayjs =>
  dayjs.utc(moment).utcOffset(BEIJING_OFFSET_MINUTES)

/** Beijing's clock as ISO text without an offset; undefined for what is no moment of the years 1000 to 9999. */
const wallClock = (ms: number): string | undefined => {
  const shifted = ms + BEIJING_OFFSET_MINUTES * MINUTE_MS
  return shifted >= FIRST_YEAR_MS && shifted < FIRST_YEAR_OF_FIVE_DIGITS_MS
    ? new Date(shifted).toISOString().slice(0, -1)
    : undefined
}

/** A tenth of a booking's time went into formats; an offset that never changes needs none. */
export const toInstant = (moment: Date | number): Instant => {
  const text = wallClock(Number(moment))
  return text === undefined ? beijing(moment).format(INSTANT_FORMAT) : `${text}${BEIJING_OFFSET}`
}

export const dayOf = (instant: Instant): Day => {
  const text = instant.endsWith(BEIJING_OFFSET) ? wallClock(Date.parse(instant)) : undefined
  return text === undefined ? beijing(instant).format('YYYY-MM-DD') : text.slice(0, 10)
}

/** The instant of a wall-clock time (`HH:mm`) on a day of the street. */
export const at = (day: Day, time: string): Instant => toInstant(new Date(`${day}T${time}:00+08:00`))

export const addMinutes = (instant: Instant, minutes: number): Instant =>
  toInstant(Date.parse(instant) + minutes * MINUTE_MS)

/** China keeps one offset all year, so a day is always 24 hours. */
export const addDays = (day: Day, days: number): Day =>
  dayOf(addMinutes(at(day, '12:00'), days * DAY_MINUTES))

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => beijing(at(day, '12:00')).day() || 7

/** Whole minutes from one instant to another; negative when `to` lies before `from`. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.trunc((Date.parse(to) - Date.parse(from)) / MINUTE_MS)
