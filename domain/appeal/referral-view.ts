import type { Referral, ReferralView } from './referral-schema'
import type { ThreadEntry } from './schema'

type TextOf = (entry: Pick<ThreadEntry, 'k' | 'sealed'>) => string | null

/** The steps of a referral with their words opened. */
export const referralSteps = ({ steps }: Referral, textOf: TextOf): ReferralView['steps'] =>
  steps.map(({ at, byName, to, k, sealed }) => ({ at, byName, to, words: textOf({ k, sealed }) }))

/** A referral as its person and their worker see it. */
export const referralView = (referral: Referral, textOf: TextOf): ReferralView => ({
  id: referral.id,
  partner: referral.partner,
  partnerName: referral.partnerName,
  asked: referral.asked,
  shared: referral.shared,
  summary: textOf({ k: referral.id, sealed: referral.summary }),
  state: referral.state,
  steps: referralSteps(referral, textOf),
})
