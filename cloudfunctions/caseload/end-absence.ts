import { absenceView } from '../../domain/appeal/absence'
import { ZAbsenceOutput, ZEndAbsenceInput } from '../../domain/appeal/desk-schema'
import { AppError } from '../../domain/errors'
import { staffProcedure } from '../_kit/procedure'
import { closeAbsence, findAbsence } from './repository'

export const endAbsence = staffProcedure(
  ['socialWorker', 'supervisor'],
  'Takes an absence back, one’s own or as a supervisor',
)
  .input(ZEndAbsenceInput)
  .output(ZAbsenceOutput)
  .mutation(async ({ ctx: { openid, now, staff }, input: { absenceId } }) => {
    const absence = await findAbsence(absenceId)
    if (!absence) throw new AppError('NOT_FOUND', { field: 'absenceId' })
    if (absence.openid !== openid && !staff.roles.includes('supervisor')) throw new AppError('NOT_ALLOWED')
    await closeAbsence(absenceId, now)
    return { absence: absenceView(absence, openid) }
  })
