import type { FreezerDocument, WaterClaim } from '../../domain/water/schema'
import { dayIdsOf, settleClaims } from '../../domain/water/settle-claims'
import { giveBack, listDays, pullClaim } from './repository'

/**
 * Settles claims of one freezer: forgets those whose bottle is in its person's day, puts the bottles of the others
 * back into the stock. Any number of readers may do it at once. One database operation, and one more a claim.
 * Answers the freezer as it is afterwards.
 */
export const settleFreezer = async (
  freezer: FreezerDocument,
  claims: readonly WaterClaim[],
): Promise<FreezerDocument> => {
  if (claims.length === 0) return freezer
  const { kept, lost } = settleClaims(freezer._id, claims, await listDays(dayIdsOf(claims)))
  const [returned] = await Promise.all([
    Promise.all(lost.map((claim) => giveBack(freezer._id, claim))),
    Promise.all(kept.map((claim) => pullClaim(freezer._id, claim))),
  ])
  const back = returned.filter(Boolean).length
  return { ...freezer, stock: freezer.stock + back, given: freezer.given - back }
}
