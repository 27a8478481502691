/** What a station's printed code carries: `s.<stationId>.<signature>`, at most 32 characters (wxacode). */
const SCENE_MAX = 32

export const stationContent = (stationId: string): string => `s.${stationId}`

/** Throws when the station's id is too long to be printed. */
export const stationScene = (stationId: string, signature: string): string => {
  const scene = `${stationContent(stationId)}.${signature}`
  if (scene.length > SCENE_MAX) throw new Error(`scene of station ${stationId} is longer than ${SCENE_MAX}`)
  return scene
}

/** The parts of a scanned scene; null when it is not a station's. The signature is still to be checked. */
export const readStationScene = (scene: string): { stationId: string; signature: string } | null => {
  const found = /^s\.([A-Za-z0-9@:_-]+)\.([A-Za-z0-9]{10})$/.exec(scene)
  return found?.[1] && found[2] ? { stationId: found[1], signature: found[2] } : null
}
