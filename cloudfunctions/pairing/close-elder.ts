import { ZCloseElderInput, ZElderIdOutput } from '../../domain/pairing/call-schema'
import { decideClose } from '../../domain/pairing/decide-elder'
import { staffProcedure } from '../_kit/procedure'
import { settleElder } from '../_store/pairing-settle'
import { changeElder } from './change-pairing'
import { markOf } from './marks'

/** The elder no longer wants or needs it: every word goes, the pairings end. Six operations. */
export const closeElder = staffProcedure(
  ['socialWorker'],
  'Ends the looking after of an elder and deletes what is known of them',
)
  .input(ZCloseElderInput)
  .output(ZElderIdOutput)
  .mutation(async ({ ctx: { openid: by, now, requestId: k, staff }, input }) => {
    const { elderId, why } = input
    const mark = markOf(by, 'close', input)
    const elder = await changeElder({ elderId, now }, (current) =>
      decideClose(current, { k, mark, now, by, byName: staff.name }, why),
    )
    await settleElder(elder, now)
    return { elderId }
  })
