import { checkPictures } from '../_kit/picture-check'
import { keepPicture } from '../_kit/pictures'
import type { Context } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'

const PLACE = 'activity'

/**
 * Takes an upload over and has it checked; nobody else sees it before. Its id; null: there was none. One operation.
 * Throws PICTURE_INVALID.
 */
export const takePhoto = async (
  fileId: string | null,
  record: string,
  { openid, now, log }: Context,
): Promise<string | null> => {
  if (fileId === null) return null
  const id = derivedId('activity-photo', openid, fileId)
  const kept = await keepPicture({ fileId, place: PLACE, id })
  await checkPictures([{ _id: id, fileId: kept.fileId, openid, place: PLACE, record }], { now, log })
  return id
}
