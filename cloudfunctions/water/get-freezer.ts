import { AppError } from '../../domain/errors'
import { dayOf } from '../../domain/time'
import { waterDayId } from '../../domain/water/decide-take'
import { freezerView, streetItemOf } from '../../domain/water/freezer-view'
import { myWater } from '../../domain/water/my-water'
import { parseScene, sceneContent } from '../../domain/water/scene'
import { ZGetFreezerInput, ZGetFreezerOutput } from '../../domain/water/schema'
import { riderProcedure } from '../_kit/procedure'
import { signScene } from '../_kit/vault'
import { findDay, findPerson, listFreezers, listPlaces } from './repository'
import { settleFreezer } from './settle-freezer'

/** The freezer a scanned code stands for. Throws SCENE_INVALID when this street did not print it. */
const readScene = (scene: string): string => {
  const parsed = parseScene(scene)
  if (!parsed || signScene(sceneContent(parsed.freezerId)) !== parsed.signature) {
    throw new AppError('SCENE_INVALID', { field: 'scene' })
  }
  return parsed.freezerId
}

export const getFreezer = riderProcedure('A freezer by its scanned code or id, and what the caller may take')
  .input(ZGetFreezerInput)
  .output(ZGetFreezerOutput)
  .query(async ({ ctx, input }) => {
    const id = input.scene === undefined ? (input.freezerId ?? '') : readScene(input.scene)
    const [freezers, documents, person, day] = await Promise.all([
      listFreezers(),
      listPlaces(),
      findPerson(ctx.openid),
      findDay(waterDayId(dayOf(ctx.now), ctx.openid)),
    ])
    const found = freezers.find((freezer) => freezer._id === id)
    const street = streetItemOf(documents)
    if (!found || !street) throw new AppError('NOT_FOUND', { field: 'freezerId' })
    const freezer = await settleFreezer(found, ctx.now)
    return freezerView({
      freezer,
      freezers: freezers.map((other) => (other === found ? freezer : other)),
      documents,
      me: myWater(street, Boolean(person?.phoneIndex), day?.taken ?? 0),
      heatMode: street.heatMode,
    })
  })
