import { absenceView } from '../../domain/appeal/absence'
import { ZAbsenceOutput, ZSaveAbsenceInput } from '../../domain/appeal/desk-schema'
import { AppError } from '../../domain/errors'
import { staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { colleagueId, listCaseWorkers } from '../_store/colleagues'
import { findAbsence, insertAbsence } from './repository'

/** Throws NOT_FOUND for an unknown colleague, NOT_ALLOWED when speaking for somebody else without supervising. */
export const saveAbsence = staffProcedure(
  ['socialWorker', 'supervisor'],
  'Writes down from when to when somebody is away and who stands in',
)
  .input(ZSaveAbsenceInput)
  .output(ZAbsenceOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid, requestId, now, staff } = ctx
    const workers = await listCaseWorkers()
    const findWorker = (id: string | null) => workers.find(({ _id }) => colleagueId(_id) === id)
    const who = findWorker(input.colleagueId)
    const substitute = findWorker(input.substituteId)
    if (!who) throw new AppError('NOT_FOUND', { field: 'colleagueId' })
    const isSelf = who._id === substitute?._id
    if ((input.substituteId !== null && !substitute) || isSelf) {
      throw new AppError('NOT_FOUND', { field: 'substituteId' })
    }
    if (who._id !== openid && !staff.roles.includes('supervisor')) throw new AppError('NOT_ALLOWED')
    const absence = {
      _id: derivedId('absence', openid, requestId),
      openid: who._id,
      name: who.name,
      from: input.from,
      to: input.to,
      substitute: substitute?._id ?? null,
      substituteName: substitute?.name ?? null,
      at: now,
      by: openid,
      endedAt: null,
    }
    if (await insertAbsence(absence)) return { absence: absenceView(absence, openid) }
    const known = await findAbsence(absence._id)
    const fields = ['openid', 'from', 'to', 'substitute'] as const
    if (!known || fields.some((field) => known[field] !== absence[field]))
      throw new AppError('REQUEST_ID_REUSED')
    return { absence: absenceView(known, openid) }
  })
