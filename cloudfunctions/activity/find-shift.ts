import { type Code, pickShift, type Shift } from '../../domain/activity/pick-shift'
import { AppError } from '../../domain/errors'
import type { Context } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { listShiftsNow } from './attend-repository'
import { findPerson } from './keep-repository'
import { namesOf } from './names'
import { readCode } from './read-code'

export type Found = { shift: Shift; code: Code; h: string; again: boolean }

/** By which the same scan is known when it is sent again. */
const hashOf = (way: string, scene: string): string => derivedId('activity-scene', way, scene).slice(0, 12)

/**
 * The shift a scan is meant for; a repeated request finds its own, however late it comes. Two operations. Throws
 * SCENE_INVALID, CODE_OVER, NOT_SIGNED_UP, NOT_THE_TIME, REQUEST_ID_REUSED.
 */
export const findShift = async (
  scene: string,
  way: 'in' | 'out',
  { openid, now, requestId }: Context,
): Promise<Found> => {
  const code = readCode(scene)
  const h = hashOf(way, scene)
  const shifts = await listShiftsNow(namesOf(openid, await findPerson(openid)), now)
  for (const shift of shifts) {
    const step = shift.attendance?.steps.find(({ k }) => k === requestId)
    if (step && step.h !== h) throw new AppError('REQUEST_ID_REUSED')
    if (step) return { shift, code, h, again: true }
  }
  return { shift: pickShift(shifts, code, { way, now }), code, h, again: false }
}
