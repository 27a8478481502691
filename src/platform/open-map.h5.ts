/** The browser has no map of WeChat's: false, and the caller says so. */
export const openMap = async (place: { name: string }): Promise<boolean> => {
  console.warn(`only WeChat can show ${place.name} on its map`)
  return false
}
