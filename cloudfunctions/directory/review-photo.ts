import { ZReviewPhotoInput, ZReviewPhotoOutput } from '../../domain/directory/desk-schema'
import { AppError } from '../../domain/errors'
import { photoViews } from '../../domain/picture/photo-views'
import { decidePicture, listPictures } from '../_kit/picture-review'
import { staffProcedure } from '../_kit/procedure'
import { findPlace } from './repository'
import { LIST_KEEPERS } from './roles'

/** A worker's word stands above the machine's. Four operations. */
export const reviewPhoto = staffProcedure(
  LIST_KEEPERS,
  'Shows a picture of a place to everybody, or hides it',
)
  .input(ZReviewPhotoInput)
  .output(ZReviewPhotoOutput)
  .mutation(async ({ input: { placeId, pictureId, show } }) => {
    const photos = (await findPlace(placeId))?.photos ?? []
    if (!photos.some(({ id }) => id === pictureId)) throw new AppError('NOT_FOUND', { field: 'pictureId' })
    await decidePicture(pictureId, show)
    const pictures = await listPictures(photos.map(({ id }) => id))
    return { placeId, pictures: photoViews(photos, pictures) }
  })
