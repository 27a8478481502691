import { AppError } from '../../domain/errors'
import { ZLeaveInput, ZVisitOutput } from '../../domain/pairing/call-schema'
import { callIn } from '../../domain/pairing/decide-elder'
import { decideLeave } from '../../domain/pairing/decide-visit'
import { alarmNotice } from '../../domain/pairing/pairing-notices'
import { notify } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { sealWords } from '../_store/pairing-seal'
import { markOf } from './marks'
import { callSooner, findVisit, storeVisit } from './repository'
import { visitView } from './views'

const TRIES = 6

const loadOwn = async (visitId: string, openid: string) => {
  const visit = await findVisit(visitId)
  if (visit?.openid !== openid) throw new AppError('NOT_FOUND', { field: 'visitId' })
  return visit
}

/**
 * The rider left safely and says how the elder is. Uneasy: a worker calls tomorrow. Help needed or nobody at the door:
 * the pairing's worker is told at once, the others by the timer. Five operations at most.
 */
export const leave = riderProcedure('The rider has left safely, and says how the elder is')
  .input(ZLeaveInput)
  .output(ZVisitOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid, now, requestId: k, log } = ctx
    const { visitId, how, note } = input
    const mark = markOf(openid, 'leave', input)
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const visit = await loadOwn(visitId, openid)
      const sealed = sealWords('elder_visits.note', visitId, k, note)
      const change = decideLeave(visit, { k, mark, now, how, sealed })
      if (change && how !== 'fine') await callSooner(visit.elderId, callIn(1, now))
      if (change && !(await storeVisit(visit, change))) continue
      const after = { ...visit, ...change }
      const notice = alarmNotice(after, visit.worker, now)
      if (notice) await notify(notice, log)
      return { visit: { ...visitView(after), state: 'left' as const } }
    }
    throw new AppError('BUSY')
  })
