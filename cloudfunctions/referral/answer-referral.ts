import { decideMove } from '../../domain/appeal/decide-referral'
import { ZMovedReferralOutput, ZPartnerMoveInput } from '../../domain/appeal/referral-schema'
import { staffProcedure } from '../_kit/procedure'
import { loadAppeal } from '../_store/appeal-store'
import { takeStep } from '../_store/take-step'
import { tellStep } from '../_store/tell-appeal'
import { sealLine } from '../_store/thread-seal'
import { theirReferral } from './desks-of'

export const answerReferral = staffProcedure(
  ['lawyer', 'clinician'],
  'A partner takes a referred case, refuses it with a reason, or gives it back with its result',
)
  .input(ZPartnerMoveInput)
  .output(ZMovedReferralOutput)
  .mutation(async ({ ctx, input }) => {
    const { appealId, referralId: id, to, words } = input
    const { requestId: k, staff, now } = ctx
    const sealed = words === undefined ? null : sealLine(appealId, k, words)
    const appeal = await takeStep(
      ctx,
      { verb: 'answerReferral', input, load: () => loadAppeal(appealId) },
      (current, rules) => {
        theirReferral(current, id, staff)
        return decideMove(
          current,
          { id, k, to, sealed, by: { openid: staff._id, name: staff.name } },
          rules,
          now,
        )
      },
    )
    await tellStep(ctx, appeal)
    return { appealId, referralId: id, state: to }
  })
