import { AppError } from '../../domain/errors'
import { readStationScene, stationContent } from '../../domain/station/scene'
import { signScene } from '../_kit/vault'

/** The station a scanned code stands for. Throws SCENE_INVALID when this street did not print it. */
export const readScene = (scene: string): string => {
  const read = readStationScene(scene)
  if (!read || signScene(stationContent(read.stationId)) !== read.signature) {
    throw new AppError('SCENE_INVALID', { field: 'scene' })
  }
  return read.stationId
}
