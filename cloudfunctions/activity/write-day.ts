import { emptyDay } from '../../domain/activity/day-record'
import {
  ZActivityDayOutput,
  ZHouseholdsInput,
  ZHouseholdsOutput,
  ZThankInput,
} from '../../domain/activity/desk-schema'
import { isDone } from '../../domain/activity/marks'
import type { ActivityDayDocument, Mark } from '../../domain/activity/schema'
import { AppError } from '../../domain/errors'
import type { Day, Instant } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { checkWords } from './check-words'
import { markOf } from './mark'
import { findActivity, findDay, storeDay } from './repository'
import { ORGANISERS } from './roles'
import { takePhoto } from './take-photo'

/** The record of a day, made up when there is none yet, and whether this request has written it. Two operations. */
const readDay = async (
  activityId: string,
  day: Day,
  { mark, now }: { mark: Mark; now: Instant },
): Promise<{ record: ActivityDayDocument; known: boolean }> => {
  const [activity, found] = await Promise.all([findActivity(activityId), findDay(activityId, day)])
  if (!activity) throw new AppError('NOT_FOUND', { field: 'activityId' })
  const record = found?.record ?? emptyDay(activity, day, now)
  return { record, known: isDone(record.done, mark) }
}

/** Five operations at most. Throws NOT_FOUND, NOT_THE_TIME (not begun), BAD_INPUT (no such date), BUSY, REQUEST_ID_REUSED. */
export const setHouseholds = staffProcedure(ORGANISERS, 'How many households an activity helped on a day')
  .input(ZHouseholdsInput)
  .output(ZHouseholdsOutput)
  .mutation(async ({ ctx, input: { activityId, day, households } }) => {
    const mark = markOf('households', ctx, { activityId, day, households })
    const { record, known } = await readDay(activityId, day, { mark, now: ctx.now })
    if (!known && !(await storeDay(record, { households }, mark))) throw new AppError('BUSY')
    return { households }
  })

/**
 * Thanks those who were there, with a picture if there is one; the timer of activities tells them. Six operations.
 * Throws what writing a day throws, TEXT_REFUSED, PICTURE_INVALID.
 */
export const thankHelpers = staffProcedure(ORGANISERS, 'Thanks those who were there, with a picture')
  .input(ZThankInput)
  .output(ZActivityDayOutput)
  .mutation(async ({ ctx, input }) => {
    const { activityId, day, text, photo } = input
    const mark = markOf('thank', ctx, input)
    const { record, known } = await readDay(activityId, day, { mark, now: ctx.now })
    if (known) return { activityId, day }
    await checkWords(text, ctx)
    const pictureId = (await takePhoto(photo, record._id, ctx)) ?? record.thanks?.pictureId ?? null
    const thanks = { k: ctx.requestId, text, pictureId, byName: ctx.staff.name, at: ctx.now }
    if (!(await storeDay(record, { thanks, telling: true }, mark))) throw new AppError('BUSY')
    return { activityId, day }
  })
