import type { PlaceItem } from '../../domain/directory/schema'
import type { Photo } from '../../domain/picture/schema'
import type { Context } from '../_kit/procedure'
import { takePictures } from '../_kit/take-pictures'

/** The pictures a place shall have, in the order that was sent: kept ones stay, uploads are taken over. Throws PICTURE_INVALID. */
export const takePlacePhotos = async (
  ctx: Context,
  placeId: string,
  before: PlaceItem | null,
  fileIds: readonly string[],
): Promise<Photo[]> => {
  const wanted = [...new Set(fileIds)]
  const old = before?.photos ?? []
  const fresh = wanted.filter((fileId) => !old.some((photo) => photo.fileId === fileId))
  const taken = await takePictures(ctx, { place: 'place', record: placeId }, fresh)
  return wanted.flatMap((fileId) => {
    const photo = old.find((one) => one.fileId === fileId) ?? taken[fresh.indexOf(fileId)]
    return photo ? [photo] : []
  })
}
