import { partnerRow } from '../../domain/appeal/partner-view'
import { ZListReferralsOutput } from '../../domain/appeal/referral-schema'
import { staffProcedure } from '../_kit/procedure'
import { desksOf } from './desks-of'
import { listOfDesks } from './repository'

export const listReferrals = staffProcedure(
  ['lawyer', 'clinician'],
  'Cases that were referred to the caller’s desk: an alias and a date, no word of them',
)
  .output(ZListReferralsOutput)
  .query(async ({ ctx }) => {
    const appeals = await listOfDesks(desksOf(ctx.staff))
    const rows = appeals.flatMap((appeal) =>
      appeal.referrals
        .filter(({ state }) => state === 'sent' || state === 'accepted')
        .map((referral) => partnerRow(appeal, referral)),
    )
    return { rows, now: ctx.now }
  })
