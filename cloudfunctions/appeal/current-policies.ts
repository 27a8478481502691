import type { PolicyDocument } from '../../domain/policy/schema'
import type { ProgrammeItem } from '../../domain/street/schema'
import type { Instant } from '../../domain/time'
import { listPublishedPolicies } from '../_store/published-policies'
import { findStreetItem } from './repository'

const FRESH_MS = 10 * 60_000

let kept: { at: number; policies: PolicyDocument[] } | null = null

const refresh = async (at: number): Promise<PolicyDocument[]> => {
  const policies = await listPublishedPolicies()
  kept = { at, policies }
  return policies
}

/**
 * The policy cards for titles and proposals beside an appeal, at most ten minutes old: cards change a few times a
 * month, and a reply has no database operation to spare for them. No person's data is ever kept between calls.
 */
export const currentPolicies = async (now: Instant): Promise<PolicyDocument[]> => {
  const at = Date.parse(now)
  const isFresh = kept !== null && at >= kept.at && at - kept.at < FRESH_MS
  return kept !== null && isFresh ? kept.policies : refresh(at)
}

/** True when the card exists now: one that is not among those kept may just have been added. */
export const policyExists = async (policyId: string, now: Instant): Promise<boolean> => {
  const isIt = (policy: PolicyDocument): boolean => policy._id === policyId
  return (await currentPolicies(now)).some(isIt) || (await refresh(Date.parse(now))).some(isIt)
}

/** A programme one can book, for offering its times in a thread; null when there is none of that id. */
export const findProgramme = async (id: string): Promise<ProgrammeItem | null> => {
  const item = await findStreetItem(id)
  return item?.kind === 'programme' ? item : null
}
