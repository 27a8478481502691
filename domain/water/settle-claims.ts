import { addMinutes, type Instant } from '../time'
import { waterDayId } from './decide-take'
import type { FreezerDocument, WaterClaim, WaterDayDocument } from './schema'

/**
 * A claim says: this call took a bottle out of the stock, the row in the person's day follows. A call ends within
 * its timeout of 5 s, so a claim older than one minute has no call behind it any more.
 */
const SETTLE_AFTER_MINUTES = 1

export const staleClaims = (freezer: Pick<FreezerDocument, 'claims'>, now: Instant): WaterClaim[] =>
  freezer.claims.filter((claim) => claim.at < addMinutes(now, -SETTLE_AFTER_MINUTES))

/** Ids of the days that say what became of the claims. */
export const dayIdsOf = (claims: readonly WaterClaim[]): string[] => [
  ...new Set(claims.map((claim) => waterDayId(claim.day, claim.openid))),
]

/**
 * Which claims' bottles were had (`kept`) and which go back into the stock (`lost`). A claim is known by its call,
 * not by its request: of two calls of one request only one bottle is in the day, and the other one's goes back.
 */
export type Settlement = { kept: WaterClaim[]; lost: WaterClaim[] }

export const settleClaims = (
  freezerId: string,
  claims: readonly WaterClaim[],
  days: readonly WaterDayDocument[],
): Settlement => {
  const isKept = ({ k, c, day, openid }: WaterClaim): boolean =>
    days.some(
      (row) =>
        row._id === waterDayId(day, openid) &&
        row.picks.some((pick) => pick.k === k && pick.c === c && pick.freezerId === freezerId),
    )
  const kept = claims.filter(isKept)
  return { kept, lost: claims.filter((claim) => !kept.includes(claim)) }
}
