import { admittedNotice } from '../../domain/observer/observer-notice'
import { type Instant, toInstant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { notify } from '../_kit/notify'
import { listObserversSince, listToldCauses } from './repository'

const LOOK_BACK_MS = 3 * 24 * 3_600_000
const AT_ONCE = 200

/** Tells those who were admitted as observers and, after a crash, do not know it yet. */
export const tellObservers = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const recent = await listObserversSince(toInstant(Date.parse(now) - LOOK_BACK_MS), AT_ONCE)
  const due = recent.flatMap((observer) => admittedNotice(observer) ?? [])
  const known = new Set(await listToldCauses(due.map(({ cause }) => cause)))
  const fresh = due.filter(({ cause }) => !known.has(cause))
  for (const notice of fresh) await notify({ ...notice, now }, log)
  return { observersTold: fresh.length }
}
