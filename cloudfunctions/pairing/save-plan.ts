import { ZSavePlanInput, ZStateOutput } from '../../domain/pairing/call-schema'
import { decideAct } from '../../domain/pairing/decide-act'
import { staffProcedure } from '../_kit/procedure'
import { changePairing, loadPair } from './change-pairing'
import { markOf } from './marks'
import { tellStep } from './tell-step'

export const savePlan = staffProcedure(['socialWorker'], 'Changes the days of a pairing; the rider is told')
  .input(ZSavePlanInput)
  .output(ZStateOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid, now, requestId: k, staff } = ctx
    const mark = markOf(openid, 'plan', input)
    const pairing = await changePairing(
      () => loadPair(input.pairingId),
      (current) =>
        decideAct(current, {
          k,
          mark,
          now,
          act: 'planned',
          side: 'worker',
          staff,
          sealed: null,
          plan: input.plan,
        }),
    )
    return tellStep(pairing, ctx)
  })
