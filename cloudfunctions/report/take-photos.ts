import type { ReportPhoto } from '../../domain/report/schema'
import { checkPictures } from '../_kit/picture-check'
import { keepPicture } from '../_kit/pictures'
import type { Context } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'

const PLACE = 'report'

/** The names the caller's uploads are kept under: the same upload again is the same picture. */
export const photoIdsOf = (openid: string, fileIds: readonly string[]): string[] =>
  fileIds.map((fileId) => derivedId('report-photo', openid, fileId))

/**
 * Takes uploads over and has them checked; others see none of them before. They are registered before the report
 * names them, so none is ever in a report and unknown. One operation. Throws PICTURE_INVALID.
 */
export const takePhotos = async (
  { openid, now, log }: Context,
  fileIds: readonly string[],
  reportId: string,
): Promise<ReportPhoto[]> => {
  const ids = photoIdsOf(openid, fileIds)
  const photos = await Promise.all(
    fileIds.map(async (fileId, index) => {
      const id = ids[index] ?? ''
      const kept = await keepPicture({ fileId, place: PLACE, id })
      return { id, fileId: kept.fileId, sha256: kept.sha256 }
    }),
  )
  await checkPictures(
    photos.map(({ id, fileId }) => ({ _id: id, fileId, openid, place: PLACE, record: reportId })),
    { now, log },
  )
  return photos
}
