import { newDayRecord } from '../../domain/activity/day-record'
import type { Instant } from '../../domain/time'
import { payAttendance } from '../_store/activity-points'
import { listOwed, markHeld, markPaid } from './repository'

/** Points of attendances that count, and that the day was held; each once, whoever died before. */
export const settleAttendances = async (now: Instant): Promise<Record<string, number>> => {
  const owed = await listOwed()
  for (const attendance of owed) {
    const { activityId, title, day } = attendance
    await payAttendance(attendance, now)
    await markHeld(newDayRecord({ _id: activityId, title }, day))
    await markPaid(attendance)
  }
  return { attendancesSettled: owed.length }
}
