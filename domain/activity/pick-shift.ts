import { effectiveState } from '../booking/effective-state'
import type { BookingDocument, SlotDocument } from '../booking/schema'
import { AppError } from '../errors'
import type { Instant } from '../time'
import { canComeIn, canGoOut } from './attend'
import { isGood, type LiveCode } from './live-code'
import type { ActivityDocument, AttendanceDocument } from './schema'

/** A place somebody has in an activity around now, with what is known of their being there. */
export type Shift = {
  booking: BookingDocument
  slot: SlotDocument
  activity: ActivityDocument
  attendance: AttendanceDocument | null
}

/** A code whose signature fits. */
export type Code = { by: 'live'; live: LiveCode } | { by: 'station'; stationId: string }

const COUNTING: readonly string[] = ['booked', 'arrived', 'noShow', 'done']

const fits = ({ activity }: Shift, code: Code): boolean =>
  code.by === 'live' ? activity._id === code.live.activityId : activity.stationId === code.stationId

/**
 * The shift a scanned code is meant for. A code of another activity or station, or one that was photographed earlier,
 * gives nothing. Throws CODE_OVER, NOT_SIGNED_UP, NOT_THE_TIME.
 */
export const pickShift = (
  shifts: readonly Shift[],
  code: Code,
  { way, now }: { way: 'in' | 'out'; now: Instant },
): Shift => {
  if (code.by === 'live' && !isGood(code.live, now)) throw new AppError('CODE_OVER')
  const mine = shifts
    .filter(({ booking, slot }) => COUNTING.includes(effectiveState(booking, slot, now)))
    .filter((shift) => fits(shift, code))
    .sort((one, other) => one.booking.start.localeCompare(other.booking.start))
  if (mine.length === 0) throw new AppError('NOT_SIGNED_UP')
  const isDue = way === 'in' ? canComeIn : canGoOut
  const due = mine.filter(({ booking }) => isDue(booking, now))
  const isWaited = ({ attendance }: Shift): boolean =>
    way === 'in' ? attendance === null : attendance?.state === 'here'
  const picked = due.find(isWaited) ?? due[0]
  if (!picked) throw new AppError('NOT_THE_TIME')
  return picked
}

/** Whose attendance a shift is about. */
export const whoOf = (
  { booking, activity }: Pick<Shift, 'booking' | 'activity'>,
  id: string,
  openid: string,
) => {
  const role = activity.roles.find(({ programmeId }) => programmeId === booking.programmeId)
  const day = booking.start.slice(0, 10)
  return {
    _id: id,
    openid,
    bookingId: booking._id,
    activityId: activity._id,
    title: activity.title,
    kind: activity.kind,
    roleName: role?.name ?? '',
    day,
    year: day.slice(0, 4),
    start: booking.start,
    end: booking.end,
  }
}

/** When somebody arrived who was checked in by the engine's own door and is not written down here yet. */
export const arrivedAt = ({ history, k, state }: BookingDocument): Instant | null =>
  state === 'arrived' || state === 'done'
    ? (history.findLast((step) => step.to === 'arrived' && step.at !== '')?.at ??
      history.findLast((step) => step.k === k)?.at ??
      null)
    : null
