import { AppError } from '../../domain/errors'
import { ZHandleAlarmInput, ZHandleAlarmOutput } from '../../domain/pairing/call-schema'
import { decideHandled } from '../../domain/pairing/decide-visit'
import { staffProcedure } from '../_kit/procedure'
import { sealWords } from '../_store/pairing-seal'
import { markOf } from './marks'
import { findVisit, storeVisit } from './repository'

const TRIES = 6

export const handleAlarm = staffProcedure(
  ['socialWorker'],
  'A worker looked after an alarm and says how it ended',
)
  .input(ZHandleAlarmInput)
  .output(ZHandleAlarmOutput)
  .mutation(async ({ ctx: { openid: by, now, requestId: k, staff }, input }) => {
    const { visitId, result, note } = input
    const mark = markOf(by, 'handle', input)
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const visit = await findVisit(visitId)
      if (!visit) throw new AppError('NOT_FOUND', { field: 'visitId' })
      if (visit.openid === by) throw new AppError('NOT_YOURS_TO_CONFIRM')
      const sealed = sealWords('elder_visits.handled', visitId, k, note)
      const change = decideHandled(visit, { k, mark, now, by, byName: staff.name, result, sealed })
      if (change === null || (await storeVisit(visit, change))) return { visitId }
    }
    throw new AppError('BUSY')
  })
