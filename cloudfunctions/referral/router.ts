import { router } from '../_kit/procedure'
import { answerReferral } from './answer-referral'
import { listReferrals } from './list-referrals'
import { readReferral } from './read-referral'

export const referralRouter = router({
  list: listReferrals,
  read: readReferral,
  answer: answerReferral,
})
export type ReferralRouter = typeof referralRouter
