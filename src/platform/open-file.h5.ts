import { fileUrls } from './file-urls'

/** In a tab of its own. */
export const openFile = async (fileId: string): Promise<boolean> => {
  const url = (await fileUrls([fileId]))[fileId]
  return url ? window.open(url, '_blank') !== null : false
}
