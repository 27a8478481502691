import { attendanceView } from '../../domain/activity/activity-view'
import { comeIn, goOut } from '../../domain/activity/attend'
import { ZCodeInput, ZCodeOutput } from '../../domain/activity/call-schema'
import { arrivedAt, type Shift, whoOf } from '../../domain/activity/pick-shift'
import type { AttendanceDocument } from '../../domain/activity/schema'
import { AppError } from '../../domain/errors'
import { type Context, riderProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { payAttendance } from '../_store/activity-points'
import { insertAttendance, storeAttendance } from './attend-repository'
import { type Found, findShift } from './find-shift'

/** Somebody the engine's own door has checked in, as if they had come in by the station's code. */
const cameByDoor = (shift: Shift, openid: string): AttendanceDocument => {
  const { booking } = shift
  const since = arrivedAt(booking)
  if (since === null) throw new AppError('ATTENDANCE_STEP_NOT_ALLOWED')
  const who = whoOf(shift, derivedId('attendance', openid, booking._id), openid)
  const [at = since] = [since, booking.start].sort().slice(-1)
  return comeIn(who, 'station', { at, by: openid, what: 'in', why: '', k: booking.k, h: '' })
}

const leave = async (
  { shift, code, h }: Found,
  { openid, now, requestId: k }: Context,
): Promise<AttendanceDocument> => {
  const before = shift.attendance ?? cameByDoor(shift, openid)
  const after = goOut(before, code.by, { at: now, by: openid, what: 'out', why: '', k, h })
  const isWritten = shift.attendance ? await storeAttendance(before, after) : await insertAttendance(after)
  if (!isWritten) throw new AppError('BUSY')
  return after
}

/**
 * Somebody goes. Six operations: two to find the shift, the attendance, and three for the points when in and out are
 * proven; a crash before the points is made up for by the timer. Throws what checking in throws, and
 * ATTENDANCE_STEP_NOT_ALLOWED.
 */
export const checkOut = riderProcedure(
  "Checks the caller out by the organiser's changing code or the station's",
)
  .input(ZCodeInput)
  .output(ZCodeOutput)
  .mutation(async ({ ctx, input: { scene } }) => {
    const found = await findShift(scene, 'out', ctx)
    const { shift, again } = found
    const after = again && shift.attendance ? shift.attendance : await leave(found, ctx)
    await payAttendance(after, ctx.now)
    return { attendance: attendanceView(after) }
  })
