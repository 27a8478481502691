import { overdueNotice } from '../../domain/report/overdue-notice'
import { dayOf, type Instant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { notify } from '../_kit/notify'
import { listOverdue, listSupervisors, listToldCauses } from './repository'

const AT_ONCE = 50

/** Tells supervisors and social workers of reports whose day has passed, once a report and day it was due. */
export const tellOverdue = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const overdue = await listOverdue(dayOf(now), AT_ONCE)
  if (overdue.length === 0) return { overdueTold: 0 }
  const staff = await listSupervisors()
  const notices = overdue.flatMap((report) =>
    staff.flatMap(({ _id }) => overdueNotice(report, _id, now) ?? []),
  )
  const known = new Set(await listToldCauses(notices.map(({ cause }) => cause)))
  const fresh = notices.filter(({ cause }) => !known.has(cause))
  for (const notice of fresh) await notify({ ...notice, now }, log)
  return { overdueTold: fresh.length }
}
