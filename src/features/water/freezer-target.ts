/** Which freezer a page was opened for: by the code that was scanned, or by its id from the map. */
export type FreezerTarget = { scene: string } | { freezerId: string }

const decodeOnce = (raw: string): string => {
  try {
    return decodeURIComponent(raw)
  } catch {
    // A broken code reaches the server as it is and is refused there by name.
    return raw
  }
}

/** Page parameters as WeChat hands them over: `scene` still encoded once (Taro does not decode it). */
export const readTarget = (params: { scene?: string; freezerId?: string }): FreezerTarget | null => {
  if (params.scene) return { scene: decodeOnce(params.scene) }
  return params.freezerId ? { freezerId: params.freezerId } : null
}
