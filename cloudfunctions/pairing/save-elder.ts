import { ZElderIdOutput, ZSaveElderInput } from '../../domain/pairing/call-schema'
import { decideSave } from '../../domain/pairing/decide-elder'
import { staffProcedure } from '../_kit/procedure'
import { sealElder } from '../_store/pairing-seal'
import { changeElder } from './change-pairing'
import { markOf } from './marks'

export const saveElder = staffProcedure(['socialWorker'], 'Corrects what is known of an elder')
  .input(ZSaveElderInput)
  .output(ZElderIdOutput)
  .mutation(async ({ ctx: { openid: by, now, requestId: k, staff }, input }) => {
    const { elderId, facts, edited } = input
    const mark = markOf(by, 'save', input)
    const sealed = sealElder(elderId, facts)
    await changeElder({ elderId, now }, (elder) =>
      decideSave(elder, { k, mark, now, by, byName: staff.name }, { edited, sealed }),
    )
    return { elderId }
  })
