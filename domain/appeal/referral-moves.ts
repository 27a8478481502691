import type { Role } from '../access/roles'
import { AppError } from '../errors'
import type { ReferralPartner, ReferralState } from './referral-schema'

/** The life of a referral as data. Nothing is sent before the person agreed, and a refusal has a reason. */
export const REFERRAL_MOVES: Record<ReferralState, readonly ReferralState[]> = {
  proposed: ['consented', 'declined', 'withdrawn'],
  consented: ['sent', 'withdrawn'],
  sent: ['accepted', 'refused', 'withdrawn'],
  accepted: ['returned', 'refused'],
  refused: [],
  returned: [],
  declined: [],
  withdrawn: [],
}

/** True while a referral can still move on: one at a time an appeal. */
export const isOpenReferral = (state: ReferralState): boolean => REFERRAL_MOVES[state].length > 0

/** Throws APPEAL_STEP_NOT_ALLOWED when a referral has no such move. */
export const guardMove = (from: ReferralState, to: ReferralState): void => {
  if (!REFERRAL_MOVES[from].includes(to)) {
    throw new AppError('APPEAL_STEP_NOT_ALLOWED', { message: `no way from ${from} to ${to}` })
  }
}

/** Partners who look for themselves in the app; what the others answer is written down by the worker. */
export const DESKS: Partial<Record<ReferralPartner, Role>> = { lawyer: 'lawyer', clinic: 'clinician' }
