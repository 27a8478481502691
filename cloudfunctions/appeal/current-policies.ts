import type { PolicyDocument } from '../../domain/policy/schema'
import type { Instant } from '../../domain/time'
import { listPolicies } from './repository'

const FRESH_MS = 60_000

let kept: { at: number; policies: PolicyDocument[] } | null = null

/**
 * The policy cards for titles and proposals beside an appeal, at most a minute old: cards change a few times a
 * month, and a reply has no database operation to spare for them. No person's data is ever kept between calls.
 */
export const currentPolicies = async (now: Instant): Promise<PolicyDocument[]> => {
  const at = Date.parse(now)
  if (kept !== null && at >= kept.at && at - kept.at < FRESH_MS) return kept.policies
  const policies = await listPolicies()
  kept = { at, policies }
  return policies
}
