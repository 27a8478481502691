import { AppError } from '../errors'
import { type Day, dayOf, type Instant } from '../time'
import type { ActivityDayDocument, ActivityDocument } from './schema'
import { isActivityDay } from './when'

type Of = Pick<ActivityDocument, '_id' | 'title'>

/** The record of a day nobody has written anything about. */
export const newDayRecord = ({ _id, title }: Of, day: Day): ActivityDayDocument => ({
  _id: `${_id}@${day}`,
  activityId: _id,
  title,
  day,
  held: 0,
  households: 0,
  thanks: null,
  telling: false,
  done: [],
})

/** The same for a day an organiser writes about. Throws BAD_INPUT (no such date), NOT_THE_TIME (still to come). */
export const emptyDay = (activity: ActivityDocument, day: Day, now: Instant): ActivityDayDocument => {
  if (!isActivityDay(activity.when, day)) throw new AppError('BAD_INPUT', { field: 'day' })
  if (day > dayOf(now)) throw new AppError('NOT_THE_TIME')
  return newDayRecord(activity, day)
}
