import { ZElderIdInput, ZElderView } from '../../domain/pairing/call-schema'
import { factsAt } from '../../domain/pairing/decide-elder'
import { leaveAuditRow } from '../_kit/audit'
import { staffProcedure } from '../_kit/procedure'
import { openElder, openWords } from '../_store/pairing-seal'
import { loadElder } from './change-pairing'
import { listPairingsOfElder, listVisitsOfElder } from './repository'
import { pairView, visitView } from './views'

const CALLS_SHOWN = 10

/** Five operations: roles, the elder, the row, pairings, visits. */
export const readElder = staffProcedure(
  ['socialWorker'],
  'One elder with pairings, visits and calls; leaves a row',
)
  .input(ZElderIdInput)
  .output(ZElderView)
  .query(async ({ ctx, input: { elderId } }) => {
    const { now, staff } = ctx
    const elder = await loadElder(elderId)
    await leaveAuditRow(ctx, { staff, about: elderId, what: 'pairing.read', record: elderId })
    const [pairings, visits] = await Promise.all([listPairingsOfElder(elderId), listVisitsOfElder(elderId)])
    const { way, at, byName } = elder.consent
    const calls = elder.calls.slice(-CALLS_SHOWN).reverse()
    return {
      now,
      id: elderId,
      facts: openElder(elder),
      edited: factsAt(elder),
      consent: { way, at, byName },
      nextCallAt: elder.nextCallAt,
      tries: elder.tries,
      calls: calls.map(({ k, at: calledAt, byName: caller, result, sealed }) => ({
        at: calledAt,
        byName: caller,
        result,
        note: openWords('elders.calls', elderId, k, sealed),
      })),
      pairs: pairings.map((pairing) => pairView(pairing, now)),
      visits: visits.map((visit) => ({ ...visitView(visit), alias: visit.alias })),
    }
  })
