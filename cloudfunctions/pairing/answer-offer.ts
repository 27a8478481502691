import { AppError } from '../../domain/errors'
import { ZAnswerInput, ZStateOutput } from '../../domain/pairing/call-schema'
import { decideAct } from '../../domain/pairing/decide-act'
import { riderProcedure } from '../_kit/procedure'
import { sealWords } from '../_store/pairing-seal'
import { changePairing, loadOwnPair } from './change-pairing'
import { markOf } from './marks'
import { findPhoneOf } from './repository'
import { tellStep } from './tell-step'

/** A yes needs a phone number: when no word comes after a visit, a worker has to reach the rider. Five operations. */
export const answerOffer = riderProcedure('The rider agrees to look in on an elder, or not this time')
  .input(ZAnswerInput)
  .output(ZStateOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid, now, requestId: k } = ctx
    const { pairingId, yes, why } = input
    if (yes && !(await findPhoneOf(openid))) throw new AppError('PHONE_NEEDED')
    const pairing = await changePairing(
      () => loadOwnPair(pairingId, openid),
      (current) =>
        decideAct(current, {
          k,
          mark: markOf(openid, 'answer', input),
          now,
          act: yes ? 'accepted' : 'declined',
          side: 'rider',
          staff: null,
          sealed: sealWords('pairings.steps', pairingId, k, why),
        }),
    )
    return tellStep(pairing, ctx)
  })
