import type { Scanned } from '../api/codes'

/** Where a code leads inside the app, as wx.scanCode's `path` says it: `pages/x/index?scene=…`. */
export const scannedPath = ({ page, scene }: Scanned): string =>
  scene === '' ? page : `${page}?scene=${encodeURIComponent(scene)}`

/**
 * The address of the app in one phone. `opening` counts the openings of this phone: a new number makes the browser
 * start the app afresh, even on the page it already shows.
 */
export const appAddress = (openid: string, opening: number, path = ''): string =>
  `/app/?openid=${encodeURIComponent(openid)}&opening=${opening}#/${path.replace(/^\/+/, '')}`
