import { periodOf } from '../booking/period'
import type { SlotDocument } from '../booking/schema'
import { makeSlotId } from '../booking/slot-id'
import type { ProgrammeItem } from '../street/schema'
import { addMinutes, at, type Instant, minutesBetween } from '../time'

/** Where the slots of a moved session lead until each has its new slot; no slot has this id. */
export const onTheWay = (programmeId: string): string => `${programmeId}@moving`

type Move = { programme: ProgrammeItem; from: Instant; to: Instant }

/** The slot that stands where this one stood in its session: as long after its beginning as before. */
export const targetStart = ({ start }: Pick<SlotDocument, 'start'>, { from, to }: Move): Instant =>
  addMinutes(to, minutesBetween(from, start))

export const targetId = (programme: ProgrammeItem, start: Instant): string =>
  makeSlotId(programme._id, periodOf(programme.quota.period, start.slice(0, 10)), start)

/** The beginning of a session as an instant. */
export const beginning = (day: string, from: string): Instant => at(day, from)
