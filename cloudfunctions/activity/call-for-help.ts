import { ZActivityDayOutput, ZCallForHelpInput } from '../../domain/activity/desk-schema'
import { isDone } from '../../domain/activity/marks'
import { isActivityDay } from '../../domain/activity/when'
import { AppError } from '../../domain/errors'
import { dayOf } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { checkWords } from './check-words'
import { markOf } from './mark'
import { findActivity, startCall } from './repository'
import { ORGANISERS } from './roles'

const A_DAY = 24 * 60
/** Of one activity. */
const MOST_A_DAY = 3

/**
 * Asks those who want to be told for help; the timer of activities tells them, page by page. Five operations. Throws
 * NOT_FOUND, ACTIVITY_ENDED, BAD_INPUT (no such date), TOO_OFTEN, TEXT_REFUSED, BUSY, REQUEST_ID_REUSED.
 */
export const callForHelp = staffProcedure(ORGANISERS, 'Tells those who asked for it that hands are missing')
  .input(ZCallForHelpInput)
  .output(ZActivityDayOutput)
  .mutation(async ({ ctx, input }) => {
    const { activityId, day, text } = input
    const { now, requestId: k, staff } = ctx
    const mark = markOf('call', ctx, input)
    const activity = await findActivity(activityId)
    if (!activity) throw new AppError('NOT_FOUND', { field: 'activityId' })
    if (isDone(activity.done, mark)) return { activityId, day }
    if (activity.state !== 'open' || activity.lastDay < dayOf(now)) throw new AppError('ACTIVITY_ENDED')
    if (day < dayOf(now) || !isActivityDay(activity.when, day)) {
      throw new AppError('BAD_INPUT', { field: 'day' })
    }
    await takeTurn({ kind: 'activity-call', openid: activityId, max: MOST_A_DAY, minutes: A_DAY, now, k })
    await checkWords(text, ctx)
    const call = { k, day, text, at: now, byName: staff.name, after: '' }
    if (!(await startCall(activityId, call, mark))) throw new AppError('BUSY')
    return { activityId, day }
  })
