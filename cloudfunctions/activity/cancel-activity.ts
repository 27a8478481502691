import { callOff } from '../../domain/activity/call-off'
import { ZActivitySaved } from '../../domain/activity/call-schema'
import { ZCancelActivityInput } from '../../domain/activity/desk-schema'
import { isDone, withMark } from '../../domain/activity/marks'
import { AppError } from '../../domain/errors'
import { staffProcedure } from '../_kit/procedure'
import { callOffSlots, stopItems } from '../_store/activity-items'
import { markOf } from './mark'
import { findActivity, storeActivity } from './repository'
import { ORGANISERS } from './roles'

/**
 * Calls an activity off, or one date of it. Nobody can sign up from here on; the timer of bookings ends what people
 * have and tells each of them, the line included. Five operations. Throws NOT_FOUND, ACTIVITY_ENDED, BAD_INPUT (no
 * such date), BUSY, REQUEST_ID_REUSED.
 */
export const cancelActivity = staffProcedure(
  ORGANISERS,
  'Calls an activity or one date of it off; all are told',
)
  .input(ZCancelActivityInput)
  .output(ZActivitySaved)
  .mutation(async ({ ctx, input }) => {
    const { activityId, day, why } = input
    const { now, requestId: k } = ctx
    const mark = markOf('cancel', ctx, input)
    const before = await findActivity(activityId)
    if (!before) throw new AppError('NOT_FOUND', { field: 'activityId' })
    const known = isDone(before.done, mark)
    const after = known
      ? before
      : { ...callOff(before, { day, why, k, now }), done: withMark(before.done, mark) }
    if (!known && !(await storeActivity(before, after))) throw new AppError('BUSY')
    await stopItems(after, day)
    await callOffSlots(after, { day, why, now })
    return { activityId, v: after.v }
  })
