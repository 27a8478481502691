import type { CalendarItem } from '../calendar/schema'
import { type Session, sessionsOn } from '../programme/sessions'
import type { ProgrammeItem } from '../street/schema'
import { addDays, addMinutes, at, type Day, dayOf, type Instant, minutesBetween } from '../time'
import { periodOf } from './period'
import type { SlotDocument } from './schema'
import { makeSlotId } from './slot-id'

/** When the booking of a day opens: midnight, so many days before. */
export const opensAtOf = (programme: Pick<ProgrammeItem, 'opensDaysBefore'>, day: Day): Instant =>
  at(addDays(day, -programme.opensDaysBefore), '00:00')

/** When a booking that starts then can last be cancelled. */
const cancelUntilOf = (programme: Pick<ProgrammeItem, 'cancelMinutesBefore'>, start: Instant): Instant =>
  addMinutes(start, -programme.cancelMinutesBefore)

const makeSlot = (programme: ProgrammeItem, day: Day, start: Instant): SlotDocument => {
  const { _id: programmeId, capacity, slotMinutes, closesMinutesBefore, quota } = programme
  return {
    _id: makeSlotId(programmeId, periodOf(quota.period, day), start),
    programmeId,
    day,
    start,
    end: addMinutes(start, slotMinutes),
    opensAt: opensAtOf(programme, day),
    closesAt: addMinutes(start, -closesMinutesBefore),
    cancelUntil: cancelUntilOf(programme, start),
    state: 'open',
    closedWhy: null,
    movedTo: null,
    delayMinutes: 0,
    offerMinutes: programme.offerMinutes,
    capacity,
    left: capacity,
    holders: [],
    arrived: [],
    waiting: [],
    offers: [],
    gone: [],
    rev: 0,
  }
}

const slotsOfSession = (programme: ProgrammeItem, { day, from, to }: Session): SlotDocument[] => {
  const first = at(day, from)
  const count = Math.floor(minutesBetween(first, at(day, to)) / programme.slotMinutes)
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    makeSlot(programme, day, addMinutes(first, index * programme.slotMinutes)),
  )
}

const isFirstOfItsId = ({ _id }: SlotDocument, index: number, all: readonly SlotDocument[]): boolean =>
  all.findIndex((slot) => slot._id === _id) === index

/**
 * The slots a programme has on a day by its rule, the calendars and its exceptions, all places free; none when the
 * day is not a session day.
 */
export const slotsOfDay = (
  programme: ProgrammeItem,
  day: Day,
  calendars: readonly CalendarItem[] = [],
): SlotDocument[] => {
  if (!programme.bookable) return []
  return sessionsOn(programme, calendars, day)
    .flatMap((session) => slotsOfSession(programme, session))
    .filter(isFirstOfItsId)
}

/** The slot of that id as the rule would make it; undefined when the rule does not. */
export const slotByRule = (
  programme: ProgrammeItem,
  slotId: string,
  start: Instant,
  calendars: readonly CalendarItem[] = [],
): SlotDocument | undefined =>
  slotsOfDay(programme, dayOf(start), calendars).find((slot) => slot._id === slotId)
