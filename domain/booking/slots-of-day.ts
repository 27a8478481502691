import { isRuleDay } from '../street/rule-days'
import type { ProgrammeItem } from '../street/schema'
import { addDays, addMinutes, at, type Day, dayOf, type Instant, minutesBetween } from '../time'
import { periodOf } from './period'
import type { SlotDocument } from './schema'
import { makeSlotId } from './slot-id'

/** When the booking of a day opens: midnight, so many days before. */
export const opensAtOf = (programme: Pick<ProgrammeItem, 'opensDaysBefore'>, day: Day): Instant =>
  at(addDays(day, -programme.opensDaysBefore), '00:00')

/** When a booking that starts then can last be cancelled. */
export const cancelUntilOf = (
  programme: Pick<ProgrammeItem, 'cancelMinutesBefore'>,
  start: Instant,
): Instant => addMinutes(start, -programme.cancelMinutesBefore)

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
    capacity,
    left: capacity,
    holders: [],
    gone: [],
  }
}

/** The slots a programme has on a day by its rule, all places free; none when the day is not a session day. */
export const slotsOfDay = (programme: ProgrammeItem, day: Day): SlotDocument[] => {
  if (!programme.bookable || !isRuleDay(programme.rule, day, programme.closedDays)) return []
  const first = at(day, programme.from)
  const minutes = minutesBetween(first, at(day, programme.to))
  const count = Math.floor(minutes / programme.slotMinutes)
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    makeSlot(programme, day, addMinutes(first, index * programme.slotMinutes)),
  )
}

/** The slot of that id as the rule would make it; undefined when the rule does not. */
export const slotByRule = (
  programme: ProgrammeItem,
  slotId: string,
  start: Instant,
): SlotDocument | undefined => slotsOfDay(programme, dayOf(start)).find((slot) => slot._id === slotId)
