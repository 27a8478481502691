import { AppError } from '../../domain/errors'
import { ZArriveInput, ZVisitOutput } from '../../domain/pairing/call-schema'
import { newVisit } from '../../domain/pairing/decide-visit'
import { riderProcedure } from '../_kit/procedure'
import { loadOwnPair } from './change-pairing'
import { findVisit, insertVisit } from './repository'
import { visitView } from './views'

/** A pair's visit exists once a day. Three operations at most. Throws VISITED_TODAY, PAIRING_STEP_NOT_ALLOWED. */
export const arrive = riderProcedure(
  'The rider stands at the door: from now on somebody waits for their word',
)
  .input(ZArriveInput)
  .output(ZVisitOutput)
  .mutation(async ({ ctx: { openid, now, requestId: k }, input: { pairingId } }) => {
    const { pairing, elder } = await loadOwnPair(pairingId, openid)
    const visit = newVisit(pairing, { k, now })
    const known = pairing.state === 'active' && elder.state === 'active' ? null : await findVisit(visit._id)
    if (known?.arrived.k === k) return { visit: visitView(known) }
    if (pairing.state !== 'active' || elder.state !== 'active') throw new AppError('PAIRING_STEP_NOT_ALLOWED')
    if (await insertVisit(visit)) return { visit: visitView(visit) }
    const there = await findVisit(visit._id)
    if (there?.arrived.k !== k) throw new AppError('VISITED_TODAY')
    return { visit: visitView({ ...there, state: 'there', left: null, sealed: null }) }
  })
