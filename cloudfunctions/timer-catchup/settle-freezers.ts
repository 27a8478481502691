import type { Instant } from '../../domain/time'
import type { FreezerDocument } from '../../domain/water/schema'
import { dayIdsOf, settleClaims, staleClaims } from '../../domain/water/settle-claims'
import { giveBack, listDays, listFreezersWithClaims, pullClaim } from './repository'

const settle = async (freezer: FreezerDocument, now: Instant): Promise<number> => {
  const claims = staleClaims(freezer, now)
  if (claims.length === 0) return 0
  const { kept, lost } = settleClaims(freezer._id, claims, await listDays(dayIdsOf(claims)))
  for (const claim of kept) await pullClaim(freezer._id, claim)
  for (const claim of lost) await giveBack(freezer._id, claim)
  return claims.length
}

/** Settles bottles whose call died after it claimed them: had by the person, or back into the stock. */
export const settleFreezers = async (now: Instant): Promise<{ claimsSettled: number }> => {
  let claimsSettled = 0
  for (const freezer of await listFreezersWithClaims()) claimsSettled += await settle(freezer, now)
  return { claimsSettled }
}
