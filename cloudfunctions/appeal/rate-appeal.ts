import { momentOf } from '../../domain/appeal/change'
import { decideRate } from '../../domain/appeal/decide-ending'
import { ZAppealOutput, ZHelpedInput, ZHelpedOutput, ZRateInput } from '../../domain/appeal/schema'
import { riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { derivedId } from '../_kit/vault'
import { takeStep } from '../_store/take-step'
import { sealLine } from '../_store/thread-seal'
import { loadOwnAppeal } from './load-appeal'
import { insertHelped } from './repository'
import { showPerson } from './show-person'

export const rateAppeal = riderProcedure(
  'What the person says of the help after the end; never by its handler',
)
  .input(ZRateInput)
  .output(ZAppealOutput)
  .mutation(async ({ ctx, input: { appealId, stars, words }, input }) => {
    const k = ctx.requestId
    const sealed = words === undefined ? null : sealLine(appealId, k, words)
    const appeal = await takeStep(
      ctx,
      { verb: 'rate', input, load: () => loadOwnAppeal(appealId, ctx.openid) },
      (current) => decideRate(current, { k, stars, sealed }, ctx.now),
    )
    return { appeal: await showPerson(appeal, momentOf(appeal)) }
  })

/** Counted without a name: the id cannot be traced back, and the street learns only that a card helped. */
export const countHelped = riderProcedure('A policy card answered the question; counted, no appeal is made')
  .input(ZHelpedInput)
  .output(ZHelpedOutput)
  .mutation(async ({ ctx: { openid, requestId, now }, input }) => {
    await takeTurn({ kind: 'helped', openid, max: 30, minutes: 60, now })
    await insertHelped(derivedId('helped', openid, requestId), input.policyId, now)
    return { counted: true }
  })
