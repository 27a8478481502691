/** Which station a page was opened for: by the code that was scanned, or by its id. */
export type StationTarget = { scene: string } | { stationId: string }

const decodeOnce = (raw: string): string => {
  try {
    return decodeURIComponent(raw)
  } catch {
    // A broken code reaches the server as it is and is refused there by name.
    return raw
  }
}

/** Page parameters as WeChat hands them over: `scene` still encoded once. */
export const readStationTarget = (params: { scene?: string; stationId?: string }): StationTarget | null => {
  if (params.scene) return { scene: decodeOnce(params.scene) }
  return params.stationId ? { stationId: params.stationId } : null
}
