import { AppError } from '../errors'
import { addDays, at, type Day, dayOf, type Instant } from '../time'
import { periodOf } from './period'

export type SlotName = { programmeId: string; period: string; start: Instant }

/** `programme@period@YYYYMMDDTHHmm`, e.g. `haircut@2026-12@20261215T1400`; the start in Beijing time. */
export const makeSlotId = (programmeId: string, period: string, start: Instant): string =>
  `${programmeId}@${period}@${start.slice(0, 16).replace(/[-:]/g, '')}`

const SLOT_ID = /^(.+)@([0-9W-]{7,10})@(\d{4})(\d\d)(\d\d)T([01]\d|2[0-3])([0-5]\d)$/

/** Weeks are counted last: they alone need a calendar. */
const PERIODS = ['session', 'month', 'week'] as const

const isRealDay = (day: Day): boolean =>
  !Number.isNaN(Date.parse(`${day}T12:00:00+08:00`)) && dayOf(at(day, '12:00')) === day

/** The parts of a slot id; null for a text no programme could have made (a day that is none, another period's day). */
export const parseSlotId = (slotId: string): SlotName | null => {
  const found = SLOT_ID.exec(slotId)
  if (!found) return null
  const [, programmeId = '', period = '', year, month, date, hour, minute] = found
  const day = `${year}-${month}-${date}`
  if (!isRealDay(day)) return null
  if (!PERIODS.some((kind) => periodOf(kind, day) === period)) return null
  return { programmeId, period, start: at(day, `${hour}:${minute}`) }
}

/** No programme opens earlier than 90 days before (`opensDaysBefore` of its schema). */
const FARTHEST_DAYS = 91
const OVER_DAYS = 2

/**
 * The parts of the slot a person wants. Throws, before anything is read or written, NOT_FOUND for an id no programme
 * could have made, SLOT_CLOSED for one long over (a request repeated after hours still gets its answer),
 * SLOT_NOT_OPEN_YET for one beyond every opening date.
 */
export const readSlotName = (slotId: string, now: Instant): SlotName => {
  const name = parseSlotId(slotId)
  if (!name) throw new AppError('NOT_FOUND', { field: 'slotId' })
  if (dayOf(name.start) < addDays(dayOf(now), -OVER_DAYS))
    throw new AppError('SLOT_CLOSED', { field: 'slotId' })
  if (dayOf(name.start) > addDays(dayOf(now), FARTHEST_DAYS)) {
    throw new AppError('SLOT_NOT_OPEN_YET', { field: 'slotId' })
  }
  return name
}
