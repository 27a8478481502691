import { effectiveState } from '../booking/effective-state'
import type { Instant } from '../time'
import { addMinutes } from '../time'
import type { ComingShift } from './call-schema'
import type { Shift } from './pick-shift'

const COMING = ['booked', 'arrived', 'waiting', 'offered', 'claiming'] as const
const isComing = (state: string): state is (typeof COMING)[number] =>
  (COMING as readonly string[]).includes(state)

/** Somebody can still check out so long after the end (minutes). */
const LATE = 60

/** What a person has to look forward to, and what they are in the middle of. */
export const comingShifts = (shifts: readonly Shift[], now: Instant): ComingShift[] =>
  shifts.flatMap((shift): ComingShift[] => {
    const { booking, slot, activity, attendance } = shift
    const state = effectiveState(booking, slot, now)
    if (!isComing(state) || addMinutes(booking.end, LATE) <= now) return []
    const isInLine = state === 'waiting' || state === 'offered'
    if (attendance?.state === 'confirmed' || (isInLine && booking.end <= now)) return []
    const role = activity.roles.find(({ programmeId }) => programmeId === booking.programmeId)
    return [
      {
        activityId: activity._id,
        bookingId: booking._id,
        title: activity.title,
        roleName: role?.name ?? '',
        start: booking.start,
        end: booking.end,
        state,
        isHere: attendance?.state === 'here' || (attendance === null && state === 'arrived'),
        hasLeft: attendance?.state === 'left',
      },
    ]
  })
