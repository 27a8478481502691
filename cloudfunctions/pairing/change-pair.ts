import { ZChangeInput, ZStateOutput } from '../../domain/pairing/call-schema'
import { decideAct } from '../../domain/pairing/decide-act'
import { staffProcedure } from '../_kit/procedure'
import { sealWords } from '../_store/pairing-seal'
import { changePairing, loadPair } from './change-pairing'
import { markOf } from './marks'
import { tellStep } from './tell-step'

export const changePair = staffProcedure(
  ['socialWorker'],
  'A worker pauses, resumes or ends a pairing, for the elder or for the street; the rider is told',
)
  .input(ZChangeInput)
  .output(ZStateOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid, now, requestId: k, staff } = ctx
    const { pairingId, act, why, side } = input
    const pairing = await changePairing(
      () => loadPair(pairingId),
      (current) =>
        decideAct(current, {
          k,
          mark: markOf(openid, 'change', input),
          now,
          act,
          side,
          staff,
          sealed: sealWords('pairings.steps', pairingId, k, why),
        }),
    )
    return tellStep(pairing, ctx)
  })
