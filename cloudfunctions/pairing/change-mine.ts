import { ZMyChangeInput, ZStateOutput } from '../../domain/pairing/call-schema'
import { decideAct } from '../../domain/pairing/decide-act'
import { riderProcedure } from '../_kit/procedure'
import { sealWords } from '../_store/pairing-seal'
import { changePairing, loadOwnPair } from './change-pairing'
import { markOf } from './marks'
import { tellStep } from './tell-step'

export const changeMine = riderProcedure(
  'The rider pauses, goes on with or ends a pairing; the worker is told',
)
  .input(ZMyChangeInput)
  .output(ZStateOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid, now, requestId: k } = ctx
    const { pairingId, act, why } = input
    const pairing = await changePairing(
      () => loadOwnPair(pairingId, openid),
      (current) =>
        decideAct(current, {
          k,
          mark: markOf(openid, 'change', input),
          now,
          act,
          side: 'rider',
          staff: null,
          sealed: sealWords('pairings.steps', pairingId, k, why),
        }),
    )
    return tellStep(pairing, ctx)
  })
