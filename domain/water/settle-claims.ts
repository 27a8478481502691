import { shift } from '../street/shift'
import type { Instant } from '../time'
import { waterDayId } from './decide-take'
import type { FreezerDocument, WaterClaim, WaterDayDocument } from './schema'

/**
 * A claim says: this bottle left the stock, the row in the person's day follows. A call ends within its timeout of
 * 5 s, so a claim older than one minute has no call behind it any more, and a repeated request carries on with its
 * own claim only within the first half minute: the one who settles and the one who carries on never meet.
 */
const SETTLE_AFTER_MINUTES = 1
const CARRY_ON_WITHIN_MINUTES = 0.5

/** The instant before which a claim has to be settled. */
export const settleBefore = (now: Instant): Instant => shift(now, -SETTLE_AFTER_MINUTES)

export const staleClaims = (freezer: Pick<FreezerDocument, 'claims'>, now: Instant): WaterClaim[] =>
  freezer.claims.filter((claim) => claim.at < settleBefore(now))

export const canCarryOn = (claim: WaterClaim, now: Instant): boolean =>
  claim.at > shift(now, -CARRY_ON_WITHIN_MINUTES)

/** Ids of the days that say what became of the claims. */
export const dayIdsOf = (claims: readonly WaterClaim[]): string[] => [
  ...new Set(claims.map((claim) => waterDayId(claim.day, claim.openid))),
]

export type Settlement = { kept: string[]; lost: string[] }

/** Request ids of claims whose bottle was had (`kept`) and of those that go back into the stock (`lost`). */
export const settleClaims = (
  freezerId: string,
  claims: readonly WaterClaim[],
  days: readonly WaterDayDocument[],
): Settlement => {
  const isKept = ({ k, day, openid }: WaterClaim): boolean =>
    days.some(
      (row) =>
        row._id === waterDayId(day, openid) &&
        row.picks.some((pick) => pick.k === k && pick.freezerId === freezerId),
    )
  const kept = claims.filter(isKept)
  return {
    kept: kept.map((claim) => claim.k),
    lost: claims.filter((claim) => !kept.includes(claim)).map((claim) => claim.k),
  }
}
