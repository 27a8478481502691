import type { Log } from '../_kit/log'
import { type Notification, notify } from '../_kit/notify'
import { findOwner, listTold } from './repository'

/** How many ids one look-up asks for. */
const BATCH = 500

/** Who can be told: the person, or the owner of the number they were served by; null while it is nobody's. */
const readerOf = (person: string): Promise<string | null> =>
  person.startsWith('phone:') ? findOwner(person.slice('phone:'.length)) : Promise.resolve(person)

/** Tells what has not been told yet, each cause once; how many. */
export const tell = async (notices: readonly Notification[], log: Log): Promise<number> => {
  let count = 0
  for (let from = 0; from < notices.length; from += BATCH) {
    const batch = notices.slice(from, from + BATCH)
    const told = await listTold(batch.map(({ cause }) => cause))
    for (const notice of batch.filter(({ cause }) => !told.has(cause))) {
      const openid = await readerOf(notice.openid)
      if (openid === null) continue
      await notify({ ...notice, openid }, log)
      count += 1
    }
  }
  return count
}
