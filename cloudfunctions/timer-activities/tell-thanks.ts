import { thanksNotice } from '../../domain/activity/notices'
import type { Instant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { notify } from '../_kit/notify'
import { listTelling, listThere, markTold } from './repository'

/** Thanks reach everybody who was there, each once. */
export const tellThanks = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  let thanked = 0
  for (const record of await listTelling()) {
    const there = await listThere(record.activityId, record.day)
    for (const attendance of there) {
      if (attendance.openid.startsWith('phone:')) continue
      await notify(thanksNotice(record, attendance, now), log)
      thanked += 1
    }
    await markTold(record)
  }
  return { thanked }
}
