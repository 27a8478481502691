/** What a freezer's printed code carries: `f.<freezerId>.<signature>`, at most 32 characters (wxacode). */
export const SCENE_MAX = 32
export const SCENE_PAGE = 'pages/scan/index'

export const sceneContent = (freezerId: string): string => `f.${freezerId}`

/** Throws when the freezer's id is too long to be printed. */
export const makeScene = (freezerId: string, signature: string): string => {
  const scene = `${sceneContent(freezerId)}.${signature}`
  if (scene.length > SCENE_MAX) throw new Error(`scene of freezer ${freezerId} is longer than ${SCENE_MAX}`)
  return scene
}

/** The parts of a scanned scene; null when it is not a freezer's. The signature is still to be checked. */
export const parseScene = (scene: string): { freezerId: string; signature: string } | null => {
  const found = /^f\.([A-Za-z0-9@:._-]+)\.([A-Za-z0-9]{10})$/.exec(scene)
  if (!found?.[1] || !found[2]) return null
  return { freezerId: found[1], signature: found[2] }
}
