import { ZCallElderInput, ZCallElderOutput } from '../../domain/pairing/call-schema'
import { decideCall } from '../../domain/pairing/decide-elder'
import { staffProcedure } from '../_kit/procedure'
import { sealWords } from '../_store/pairing-seal'
import { settleElder } from '../_store/pairing-settle'
import { changeElder } from './change-pairing'
import { markOf } from './marks'

/**
 * What the elder says counts for every visit that waits for it; the points follow by the timer. Five operations. A
 * word that a crash kept from the visits is written on them before the next one counts.
 */
export const callElder = staffProcedure(
  ['socialWorker'],
  'What came of a call to an elder, and when to ask again',
)
  .input(ZCallElderInput)
  .output(ZCallElderOutput)
  .mutation(async ({ ctx: { openid: by, now, requestId: k, staff }, input }) => {
    const { elderId, result, note } = input
    const mark = markOf(by, 'call', input)
    const elder = await changeElder({ elderId, now }, (current) =>
      decideCall(
        current,
        { k, mark, now, by, byName: staff.name },
        { result, sealed: sealWords('elders.calls', elderId, k, note) },
      ),
    )
    await settleElder(elder, now)
    return { nextCallAt: elder.nextCallAt, tries: elder.tries }
  })
