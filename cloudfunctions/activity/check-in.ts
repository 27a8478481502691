import { attendanceView } from '../../domain/activity/activity-view'
import { comeIn } from '../../domain/activity/attend'
import { ZCodeInput, ZCodeOutput } from '../../domain/activity/call-schema'
import { whoOf } from '../../domain/activity/pick-shift'
import type { AttendanceDocument } from '../../domain/activity/schema'
import { AppError } from '../../domain/errors'
import { type Context, riderProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { arriveInSlot, stepAtDoor } from '../_store/booking-door'
import { insertAttendance, storeAttendance } from './attend-repository'
import { type Found, findShift } from './find-shift'

/** The slot first: from then on the place cannot be given back. */
const arrive = async ({ shift: { booking, slot } }: Found, ctx: Context): Promise<void> => {
  if (!slot.arrived.includes(booking.k) && !(await arriveInSlot(booking))) throw new AppError('BUSY')
  const step = { at: ctx.now, by: ctx.openid, to: 'arrived' as const, why: 'activity code', k: ctx.requestId }
  await stepAtDoor(booking, ['claiming', 'booked', 'noShow'], step, { missedBy: null })
}

const write = async (found: Found, { openid, now, requestId: k }: Context): Promise<AttendanceDocument> => {
  const { shift, code, h } = found
  const who = whoOf(shift, derivedId('attendance', openid, shift.booking._id), openid)
  const attendance = comeIn(who, code.by, { at: now, by: openid, what: 'in', why: '', k, h })
  const isWritten =
    shift.attendance === null
      ? await insertAttendance(attendance)
      : await storeAttendance(shift.attendance, attendance)
  // A twin of this call was faster; whoever repeats finds what it wrote.
  if (!isWritten) throw new AppError('BUSY')
  return attendance
}

/**
 * Somebody is there. Five operations: two to find the shift, the slot, the booking, the attendance. Who is in already
 * gets the same answer. Throws SCENE_INVALID, CODE_OVER, NOT_SIGNED_UP, NOT_THE_TIME, REQUEST_ID_REUSED, BUSY.
 */
export const checkIn = riderProcedure(
  "Checks the caller in by the organiser's changing code or the station's",
)
  .input(ZCodeInput)
  .output(ZCodeOutput)
  .mutation(async ({ ctx, input: { scene } }) => {
    const found = await findShift(scene, 'in', ctx)
    const there = found.shift.attendance
    if (there && there.state !== 'absent') return { attendance: attendanceView(there) }
    await arrive(found, ctx)
    return { attendance: attendanceView(await write(found, ctx)) }
  })
