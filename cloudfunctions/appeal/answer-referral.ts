import { momentOf } from '../../domain/appeal/change'
import { decideConsent } from '../../domain/appeal/decide-referral'
import { ZAnswerReferralInput } from '../../domain/appeal/referral-schema'
import { ZAppealOutput } from '../../domain/appeal/schema'
import { riderProcedure } from '../_kit/procedure'
import { takeStep } from '../_store/take-step'
import { tellStep } from '../_store/tell-appeal'
import { loadOwnAppeal } from './load-appeal'
import { showPerson } from './show-person'

/** The consent itself: who, when, which fields, by the person's own tap. */
export const answerReferral = riderProcedure(
  'The person agrees to a referral, field by field, or declines it',
)
  .input(ZAnswerReferralInput)
  .output(ZAppealOutput)
  .mutation(async ({ ctx, input }) => {
    const { appealId, referralId: id, agree, fields } = input
    const appeal = await takeStep(
      ctx,
      { verb: 'answerReferral', input, load: () => loadOwnAppeal(appealId, ctx.openid) },
      (current) => decideConsent(current, { k: ctx.requestId, id, agree, fields }, ctx.now),
    )
    await tellStep(ctx, appeal)
    return { appeal: await showPerson(appeal, momentOf(appeal)) }
  })
