import { ZRunLateInput, ZRunLateOutput } from '../../domain/booking/door-schema'
import { placeOf } from '../../domain/booking/programme-view'
import { AppError } from '../../domain/errors'
import { staffProcedure } from '../_kit/procedure'
import { delaySlots } from '../_store/booking-door'
import { checkDoor, DOOR } from './door-guard'
import { listStreet } from './door-repository'

/**
 * How far the session runs behind, on every screen at once; the timer of bookings tells those who wait, once for
 * every length. Three operations. Throws NOT_FOUND, NOT_ALLOWED.
 */
export const runLate = staffProcedure(DOOR, 'Says how many minutes a session runs behind')
  .input(ZRunLateInput)
  .output(ZRunLateOutput)
  .mutation(async ({ ctx: { now, staff }, input: { programmeId, day, minutes } }) => {
    const { programme } = placeOf(await listStreet(), programmeId)
    if (!programme) throw new AppError('NOT_FOUND', { field: 'programmeId' })
    checkDoor(programme, staff)
    return { slots: await delaySlots(programmeId, day, minutes, now), minutes }
  })
