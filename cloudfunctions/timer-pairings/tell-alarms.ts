import { alarmNotice, waitingNotice } from '../../domain/pairing/pairing-notices'
import { addMinutes, type Instant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { notify } from '../_kit/notify'
import { listAlarms, listStaff, listToldCauses } from './repository'

const AT_ONCE = 100
/** An alarm nobody looked after for so long is told to the supervisors. */
const PATIENCE_MINUTES = 60

/** Tells every social worker of alarms that are due, once each, and the supervisors when nobody looks after one. */
export const tellAlarms = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const alarms = await listAlarms(now, AT_ONCE)
  if (alarms.length === 0) return { alarmsTold: 0 }
  const staff = await listStaff()
  const workers = staff.filter(({ roles }) => roles.includes('socialWorker'))
  const supervisors = staff.filter(({ roles }) => roles.includes('supervisor'))
  const due = alarms.flatMap((visit) => {
    const waits = visit.alarmAt !== null && addMinutes(visit.alarmAt, PATIENCE_MINUTES) <= now
    return [
      ...workers.flatMap(({ _id }) => alarmNotice(visit, _id, now) ?? []),
      ...(waits ? supervisors.map(({ _id }) => waitingNotice(visit, _id, now)) : []),
    ]
  })
  const told = await listToldCauses(due.map(({ cause }) => cause))
  const missing = due.filter(({ cause }) => !told.has(cause))
  for (const notice of missing) await notify(notice, log)
  return { alarmsTold: missing.length }
}
