import type { Scanned } from '../../platform/scan'

const decodeOnce = (raw: string): string => {
  try {
    return decodeURIComponent(raw)
  } catch {
    // A broken code reaches the server as it is and is refused there by name.
    return raw
  }
}

/** What a scanned code says: an organiser's code is plain text, a station's leads to a page. Null: nothing was scanned. */
export const scannedScene = (scanned: Scanned): string | null => {
  if (scanned.kind === 'foreign') return scanned.text.slice(0, 64)
  if (scanned.kind !== 'page') return null
  const scene = /[?&]scene=([^&]*)/.exec(scanned.path)?.[1] ?? ''
  return decodeOnce(scene).slice(0, 64)
}
