import { readLiveCode } from '../../domain/activity/live-code'
import type { Code } from '../../domain/activity/pick-shift'
import { AppError } from '../../domain/errors'
import { readStationScene, stationContent } from '../../domain/station/scene'
import { signScene } from '../_kit/vault'

/** A scanned code whose signature fits: an organiser's changing one or a station's printed one. Throws SCENE_INVALID. */
export const readCode = (scene: string): Code => {
  const live = readLiveCode(scene)
  if (live && signScene(live.content) === live.signature) return { by: 'live', live }
  const station = readStationScene(scene)
  if (station && signScene(stationContent(station.stationId)) === station.signature) {
    return { by: 'station', stationId: station.stationId }
  }
  throw new AppError('SCENE_INVALID', { field: 'scene' })
}
