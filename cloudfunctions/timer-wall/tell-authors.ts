import { type Instant, toInstant } from '../../domain/time'
import { workNotices } from '../../domain/wall/work-notice'
import type { Log } from '../_kit/log'
import { notify } from '../_kit/notify'
import { listChangedSince, listToldCauses } from './repository'

const LOOK_BACK_MS = 3 * 24 * 3_600_000
const PAGE = 100

/** Makes the notices to authors that a crash lost between a step and telling of it. Looks back three days. */
export const tellAuthors = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const since = toInstant(Date.parse(now) - LOOK_BACK_MS)
  let told = 0
  for (let seen = 0; ; ) {
    const page = await listChangedSince(since, seen, PAGE)
    const due = page.flatMap(workNotices).filter(({ message }) => message.time >= since)
    const known = new Set(await listToldCauses(due.map(({ cause }) => cause)))
    for (const notice of due.filter(({ cause }) => !known.has(cause))) {
      await notify({ ...notice, now }, log)
      told += 1
    }
    seen += page.length
    if (page.length < PAGE) return { authorsTold: told }
  }
}
