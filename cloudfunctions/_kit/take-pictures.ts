import type { Photo } from '../../domain/picture/schema'
import { checkPictures } from './picture-check'
import { keepPicture } from './pictures'
import type { Context } from './procedure'
import { derivedId } from './vault'

/** The drawer they are kept in, and what they belong to. */
type Where = { place: string; record: string }

/** The names the caller's uploads are kept under: the same upload again is the same picture. */
export const photoIdsOf = (openid: string, place: string, fileIds: readonly string[]): string[] =>
  fileIds.map((fileId) => derivedId(`${place}-photo`, openid, fileId))

/**
 * Takes uploads over and has them checked; others see none of them before. They are registered before a record names
 * them. One operation; none without uploads. Throws PICTURE_INVALID.
 */
export const takePictures = async (
  { openid, now, log }: Context,
  { place, record }: Where,
  fileIds: readonly string[],
): Promise<Photo[]> => {
  if (fileIds.length === 0) return []
  const ids = photoIdsOf(openid, place, fileIds)
  const kept = await Promise.all(
    fileIds.map(async (fileId, index) => {
      const id = ids[index] ?? ''
      return { id, fileId: (await keepPicture({ fileId, place, id })).fileId }
    }),
  )
  const toCheck = kept.map(({ id, fileId }) => ({ _id: id, fileId, openid, place, record }))
  await checkPictures(toCheck, { now, log })
  return kept
}
