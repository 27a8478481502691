import type { Instant } from '../../domain/time'
import type { FreezerDocument } from '../../domain/water/schema'
import { dayIdsOf, settleClaims, staleClaims } from '../../domain/water/settle-claims'
import { giveBack, listDays, pullClaim } from './repository'

/**
 * Settles the oldest claim of a freezer whose call is dead: forgets it when its bottle is in its person's day, else
 * puts the bottle back into the stock. One a reader, so that no call grows with what died before it; the timer settles
 * all. Any number of readers may do it at once. Two database operations, none when nothing died.
 * Answers the freezer as it is afterwards.
 */
export const settleFreezer = async (freezer: FreezerDocument, now: Instant): Promise<FreezerDocument> => {
  const claims = staleClaims(freezer, now).slice(0, 1)
  if (claims.length === 0) return freezer
  const { kept, lost } = settleClaims(freezer._id, claims, await listDays(dayIdsOf(claims)))
  const [returned] = await Promise.all([
    Promise.all(lost.map((claim) => giveBack(freezer._id, claim))),
    Promise.all(kept.map((claim) => pullClaim(freezer._id, claim))),
  ])
  const back = returned.filter(Boolean).length
  return { ...freezer, stock: freezer.stock + back, given: freezer.given - back }
}
