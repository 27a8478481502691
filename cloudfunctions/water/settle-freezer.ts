import type { FreezerDocument, WaterClaim } from '../../domain/water/schema'
import { dayIdsOf, settleClaims } from '../../domain/water/settle-claims'
import { giveBack, listDays, pullClaims } from './repository'

/**
 * Settles claims of one freezer: forgets those whose bottle is in its person's day, puts the bottles of the others
 * back into the stock. Any number of readers may do it at once. Two database operations, one more a bottle lost.
 * Answers the freezer as it is afterwards.
 */
export const settleFreezer = async (
  freezer: FreezerDocument,
  claims: readonly WaterClaim[],
): Promise<FreezerDocument> => {
  if (claims.length === 0) return freezer
  const { kept, lost } = settleClaims(freezer._id, claims, await listDays(dayIdsOf(claims)))
  const [, ...returned] = await Promise.all([
    kept.length > 0 ? pullClaims(freezer._id, kept) : false,
    ...lost.map((k) => giveBack(freezer._id, k)),
  ])
  const back = returned.filter(Boolean).length
  return {
    ...freezer,
    stock: freezer.stock + back,
    given: freezer.given - back,
    claims: freezer.claims.filter(({ k }) => !kept.includes(k) && !lost.includes(k)),
  }
}
