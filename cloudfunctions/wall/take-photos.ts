import type { WorkPhoto } from '../../domain/wall/schema'
import { checkPictures } from '../_kit/picture-check'
import { keepPicture } from '../_kit/pictures'
import type { Context } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'

const PLACE = 'wall'

/** The names the caller's uploads are kept under: the same upload again is the same picture. */
export const photoIdsOf = (openid: string, fileIds: readonly string[]): string[] =>
  fileIds.map((fileId) => derivedId('wall-photo', openid, fileId))

/**
 * Takes uploads over and has them checked; others see none of them before. They are registered before the work names
 * them. One operation. Throws PICTURE_INVALID.
 */
export const takePhotos = async (
  { openid, now, log }: Context,
  fileIds: readonly string[],
  record: string,
): Promise<WorkPhoto[]> => {
  const ids = photoIdsOf(openid, fileIds)
  const photos = await Promise.all(
    fileIds.map(async (fileId, index): Promise<WorkPhoto> => {
      const id = ids[index] ?? ''
      const { fileId: kept, sha256, shape } = await keepPicture({ fileId, place: PLACE, id })
      return { id, fileId: kept, sha256, shape }
    }),
  )
  await checkPictures(
    photos.map(({ id, fileId }) => ({ _id: id, fileId, openid, place: PLACE, record })),
    { now, log },
  )
  return photos
}
