import type { Instant } from '../../domain/time'
import type { FreezerDocument } from '../../domain/water/schema'
import { dayIdsOf, settleClaims, staleClaims } from '../../domain/water/settle-claims'
import { listDays, settleAtOnce } from './repository'

const MOST = 50

/**
 * Settles the claims of a freezer whose calls are dead: forgets those whose bottle is in its person's day, puts the
 * bottles of the others back into the stock. All in one update, so that no call grows with what died before it; when
 * another reader settles one of them at this instant, that one does the work. Two database operations, none when
 * nothing died. Answers the freezer as it is afterwards.
 */
export const settleFreezer = async (freezer: FreezerDocument, now: Instant): Promise<FreezerDocument> => {
  const claims = staleClaims(freezer, now).slice(0, MOST)
  if (claims.length === 0) return freezer
  const { lost } = settleClaims(freezer._id, claims, await listDays(dayIdsOf(claims)))
  if (!(await settleAtOnce(freezer._id, claims, lost.length))) return freezer
  return { ...freezer, stock: freezer.stock + lost.length, given: freezer.given - lost.length }
}
