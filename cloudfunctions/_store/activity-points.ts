import type { AttendanceDocument } from '../../domain/activity/schema'
import type { Instant } from '../../domain/time'
import { grantPoints } from './points'

/**
 * Gives the points of a confirmed attendance, once. Somebody served by number alone has no account. Three operations.
 */
export const payAttendance = async (
  { _id, openid, title, state, owed }: AttendanceDocument,
  now: Instant,
): Promise<void> => {
  if (state !== 'confirmed' || !owed || openid.startsWith('phone:')) return
  await grantPoints({ openid, cause: 'activity', key: _id, title: `志愿活动：${title}`, by: 'activity', now })
}
