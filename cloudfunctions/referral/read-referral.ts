import { ZPartnerOutput, ZReferralIdInput } from '../../domain/appeal/referral-schema'
import { leaveAuditRow } from '../_kit/audit'
import { staffProcedure } from '../_kit/procedure'
import { loadAppeal } from '../_store/appeal-store'
import { theirReferral } from './desks-of'
import { showPartner } from './show-partner'

const WINDOW_MINUTES = 10

/** Five operations: role, appeal, audit row, person, number. */
export const readReferral = staffProcedure(
  ['lawyer', 'clinician'],
  'What a person agreed to share of their case, and nothing beside it; leaves an audit row',
)
  .input(ZReferralIdInput)
  .output(ZPartnerOutput)
  .query(async ({ ctx, input }) => {
    const { staff, now } = ctx
    const appeal = await loadAppeal(input.appealId)
    const referral = theirReferral(appeal, input.referralId, staff)
    const window = Math.floor(Date.parse(now) / (WINDOW_MINUTES * 60_000))
    await leaveAuditRow(
      { now, requestId: `shared-${window}` },
      { staff, about: appeal.openid, what: 'appeal.shared', record: appeal._id },
    )
    return { referral: await showPartner(appeal, referral, now) }
  })
