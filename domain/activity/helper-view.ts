import { doorSteps } from '../booking/door-steps'
import { effectiveState } from '../booking/effective-state'
import { addDays, type Day, type Instant } from '../time'
import { canComeIn } from './attend'
import type { Helper } from './desk-schema'
import { arrivedAt, type Shift } from './pick-shift'
import type { ActivityDocument } from './schema'
import { activityDays } from './when'

const SHOWN = ['booked', 'arrived', 'done', 'noShow', 'lateCancelled'] as const
type ShownState = (typeof SHOWN)[number]
const isShown = (state: string): state is ShownState => (SHOWN as readonly string[]).includes(state)

const attendanceOf = ({ booking, attendance }: Shift): Helper['attendance'] => {
  if (attendance) {
    const { inAt, outAt, inBy, outBy, minutes, state } = attendance
    return { inAt, outAt, inBy, outBy, minutes, state }
  }
  const inAt = arrivedAt(booking)
  if (inAt === null) return null
  return { inAt, outAt: null, inBy: 'station', outBy: null, minutes: 0, state: 'here' }
}

type Face = Pick<Helper, 'who' | 'phoneMasked'>

/** Somebody on the organiser's list; nobody who gave their place back in time. */
export const helperView = (
  shift: Shift,
  face: Face,
  { now, marks }: { now: Instant; marks: boolean },
): Helper[] => {
  const { booking, slot, activity, attendance } = shift
  const state = effectiveState(booking, slot, now)
  if (!isShown(state)) return []
  const door = doorSteps({ booking, slot, rough: false, now })
  const last = attendance?.steps.findLast(({ what }) => what === 'correct' || what === 'absent')
  const role = activity.roles.find(({ programmeId }) => programmeId === booking.programmeId)
  const isHolder = state !== 'lateCancelled'
  const hasBegun = canComeIn(booking, now) || now >= booking.end
  return [
    {
      bookingId: booking._id,
      ...face,
      roleName: role?.name ?? '',
      code: booking.code,
      state,
      attendance: attendanceOf(shift),
      corrected: last?.why ?? null,
      can: {
        noShow: marks && door.noShow,
        undo: marks && door.undo,
        correct: isHolder && hasBegun,
      },
    },
  ]
}

const BACK_DAYS = 28
const SHOWN_DAYS = 6

/** Days of an activity to choose from: the last ones and the next ones. */
export const daysAround = ({ when }: ActivityDocument, today: Day): Day[] =>
  when.kind === 'once' ? [when.day] : activityDays(when, addDays(today, -BACK_DAYS), SHOWN_DAYS)
