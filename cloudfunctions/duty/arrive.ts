import { ZArriveInput, ZShiftDone } from '../../domain/duty/schema'
import { arrive as arriveAt } from '../../domain/duty/shift-steps'
import { AppError } from '../../domain/errors'
import { readStationScene, stationContent } from '../../domain/station/scene'
import { riderProcedure } from '../_kit/procedure'
import { signScene } from '../_kit/vault'
import { changeShift } from './change-shift'
import { loadMe } from './load-person'

/**
 * A printed code can be photographed, so it counts at its own station and in the shift's own time alone. Throws
 * SCENE_INVALID, DUTY_NOT_NOW, DUTY_NOT_LISTED, DUTY_STEP_NOT_ALLOWED.
 */
export const arrive = riderProcedure('Checks in for a shift by the code at its station')
  .input(ZArriveInput)
  .output(ZShiftDone)
  .mutation(async ({ ctx, input }) => {
    const scene = readStationScene(input.scene)
    const isOurs = scene !== null && signScene(stationContent(scene.stationId)) === scene.signature
    if (!isOurs) throw new AppError('SCENE_INVALID', { field: 'scene' })
    const me = await loadMe(ctx.openid)
    return changeShift(ctx, {
      verb: 'arrive',
      input,
      decide: (shift) => {
        if (shift.stationId !== scene.stationId) throw new AppError('SCENE_INVALID', { field: 'scene' })
        return arriveAt(shift, me, { k: ctx.requestId, now: ctx.now })
      },
    })
  })
