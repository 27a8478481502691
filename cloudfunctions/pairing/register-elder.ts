import { AppError } from '../../domain/errors'
import { ZElderIdOutput, ZRegisterInput } from '../../domain/pairing/call-schema'
import { doneBefore } from '../../domain/pairing/change'
import { ELDER_CONSENT } from '../../domain/pairing/consent-text'
import { newElder } from '../../domain/pairing/decide-elder'
import { staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { sealElder } from '../_store/pairing-seal'
import { loadElder } from './change-pairing'
import { markOf } from './marks'
import { insertElder } from './repository'

/** An outdated text is refused: it was not what the elder agreed to. Three operations at most. */
export const registerElder = staffProcedure(
  ['socialWorker'],
  'Registers an elder who lives alone and agreed to be looked after',
)
  .input(ZRegisterInput)
  .output(ZElderIdOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid: by, now, requestId: k, staff } = ctx
    const { facts, version, way } = input
    if (version !== ELDER_CONSENT.version) throw new AppError('BAD_INPUT', { field: 'version' })
    const id = derivedId('elder', by, k)
    const mark = markOf(by, 'register', input)
    const sealed = sealElder(id, facts)
    const fresh = newElder({ id, sealed, version, way, k, mark, now, by, byName: staff.name })
    if (!(await insertElder(fresh))) doneBefore((await loadElder(id)).steps, { k, mark })
    return { elderId: id }
  })
