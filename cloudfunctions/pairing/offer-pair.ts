import { AppError } from '../../domain/errors'
import { ZOfferInput, ZStateOutput } from '../../domain/pairing/call-schema'
import { type Acting, decideAct, newPairing } from '../../domain/pairing/decide-act'
import type { ElderDocument, PairingDocument } from '../../domain/pairing/schema'
import { staffProcedure } from '../_kit/procedure'
import { aliasOf, phoneIndex } from '../_kit/vault'
import { changePairing, loadElder } from './change-pairing'
import { markOf, pairingIdOf } from './marks'
import { findPair, findPhone, insertPairing } from './repository'
import { tellStep } from './tell-step'

/** A pair that was one before begins anew in the same document; a new one is written down. */
const offerTo = (
  elder: ElderDocument,
  openid: string,
  acting: Acting & { plan: PairingDocument['plan'] },
) => {
  const id = pairingIdOf(elder._id, openid)
  const load = async () => {
    const known = await findPair(id)
    if (known?.elder) return { pairing: known.pairing, elder: known.elder }
    const alias = `骑手 ${aliasOf(openid)}`
    const fresh = newPairing({ ...acting, id, elderId: elder._id, openid, alias })
    if (await insertPairing(fresh)) return { pairing: fresh, elder }
    throw new AppError('BUSY')
  }
  return changePairing(load, (current) => decideAct(current, acting))
}

/**
 * Offers an elder to a rider, found by phone number; the rider says yes or no. Nobody is paired with an elder by
 * themselves. Six operations. Throws NOT_FOUND (`phone`: nobody registered it), PAIRING_STEP_NOT_ALLOWED.
 */
export const offerPair = staffProcedure(['socialWorker'], 'Asks a rider to look in on an elder by a plan')
  .input(ZOfferInput)
  .output(ZStateOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid: by, now, requestId: k, staff } = ctx
    const [elder, phone] = await Promise.all([loadElder(input.elderId), findPhone(phoneIndex(input.phone))])
    if (!phone) throw new AppError('NOT_FOUND', { field: 'phone' })
    if (phone.openid === by) throw new AppError('NOT_YOURS_TO_CONFIRM')
    if (elder.state !== 'active') throw new AppError('PAIRING_STEP_NOT_ALLOWED')
    const pairing = await offerTo(elder, phone.openid, {
      k,
      mark: markOf(by, 'offer', input),
      now,
      act: 'offered',
      side: 'worker',
      staff,
      sealed: null,
      plan: input.plan,
    })
    return tellStep(pairing, ctx)
  })
