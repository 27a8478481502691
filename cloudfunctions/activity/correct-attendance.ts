import { canComeIn, correct } from '../../domain/activity/attend'
import { ZCorrectInput, ZCorrectOutput } from '../../domain/activity/desk-schema'
import { whoOf } from '../../domain/activity/pick-shift'
import type { AttendanceDocument } from '../../domain/activity/schema'
import { AppError } from '../../domain/errors'
import { at } from '../../domain/time'
import { type Context, staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { arriveInSlot, stepAtDoor } from '../_store/booking-door'
import { findHelper, type HelperFacts, insertAttendance, storeAttendance } from './attend-repository'
import { markOf } from './mark'
import { ORGANISERS } from './roles'

type Input = { bookingId: string; came: { in: string; out: string } | null; why: string }

const decide = (helper: HelperFacts, input: Input, ctx: Context): AttendanceDocument => {
  const { booking, attendance } = helper
  const { now, openid: by, requestId: k } = ctx
  if (now < booking.end && !canComeIn(booking, now)) throw new AppError('NOT_THE_TIME')
  const person = attendance?.openid ?? booking.openid
  const id = attendance?._id ?? derivedId('attendance', person, booking._id)
  const day = booking.start.slice(0, 10)
  const times = input.came && { in: at(day, input.came.in), out: at(day, input.came.out) }
  const what = times === null ? ('absent' as const) : ('correct' as const)
  const { h } = markOf('correct', ctx, input)
  return correct(whoOf(helper, id, person), attendance, times, { at: now, by, what, why: input.why, k, h })
}

/** Who came was there: somebody nobody checked in arrives by the same tap. Two operations. */
const arrive = async ({ booking, slot }: HelperFacts, ctx: Context): Promise<void> => {
  if (!slot.arrived.includes(booking.k) && !(await arriveInSlot(booking))) {
    throw new AppError('ATTENDANCE_STEP_NOT_ALLOWED')
  }
  const step = { at: ctx.now, by: ctx.openid, to: 'arrived' as const, why: 'organiser', k: ctx.requestId }
  await stepAtDoor(booking, ['claiming', 'booked', 'noShow'], step, { missedBy: null })
}

/**
 * An organiser says when somebody came and went, or that they did not. Five operations; the points follow by the
 * timer. Throws NOT_FOUND, NOT_THE_TIME, BAD_INPUT, ATTENDANCE_STEP_NOT_ALLOWED, BUSY, REQUEST_ID_REUSED.
 */
export const correctAttendance = staffProcedure(
  ORGANISERS,
  'Writes when a volunteer came and went, with a reason',
)
  .input(ZCorrectInput)
  .output(ZCorrectOutput)
  .mutation(async ({ ctx, input }) => {
    const helper = await findHelper(input.bookingId)
    if (!helper) throw new AppError('NOT_FOUND', { field: 'bookingId' })
    const before = helper.attendance
    const known = before?.steps.find(({ k }) => k === ctx.requestId)
    if (known && known.h !== markOf('correct', ctx, input).h) throw new AppError('REQUEST_ID_REUSED')
    const show = ({ minutes, state }: AttendanceDocument) => ({ bookingId: input.bookingId, minutes, state })
    if (known && before) return show(before)
    const after = decide(helper, input, ctx)
    if (after.state === 'confirmed') await arrive(helper, ctx)
    const isWritten = before ? await storeAttendance(before, after) : await insertAttendance(after)
    if (!isWritten) throw new AppError('BUSY')
    return show(after)
  })
