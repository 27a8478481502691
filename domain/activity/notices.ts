import { type Day, type Instant, weekdayOf } from '../time'
import type { ActivityDayDocument, ActivityDocument, AttendanceDocument } from './schema'
import { spanOn } from './when'

const WEEKDAYS = '一二三四五六日'

const sayDate = (day: Day): string => {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日（周${WEEKDAYS[weekdayOf(day) - 1]}）`
}

const pageOf = (activityId: string): string => `packages/activity/one/index?id=${activityId}`

/** Hands are missing: to somebody who asked to be told. */
export const callNotice = (
  activity: ActivityDocument,
  call: NonNullable<ActivityDocument['call']>,
  openid: string,
  now: Instant,
) => ({
  cause: `activity-call:${activity._id}:${call.k}:${openid}`,
  openid,
  topic: 'activityCall' as const,
  title: `${activity.title}还缺人`,
  body: `${sayDate(call.day)} ${activity.from}。${call.text}`,
  page: pageOf(activity._id),
  message: { first: activity.title, time: spanOn(activity, call.day).start, third: call.text },
  now,
})

/** Thanks, to somebody who was there. */
export const thanksNotice = (
  { _id, activityId, title, day, thanks }: ActivityDayDocument,
  { openid }: Pick<AttendanceDocument, 'openid'>,
  now: Instant,
) => ({
  cause: `activity-thanks:${_id}:${thanks?.k ?? ''}:${openid}`,
  openid,
  topic: 'activityThanks' as const,
  title: `${title}：谢谢你`,
  body: `${sayDate(day)}。${thanks?.text ?? ''}`,
  page: pageOf(activityId),
  message: { first: title, time: now, third: thanks?.text ?? '' },
  now,
})
