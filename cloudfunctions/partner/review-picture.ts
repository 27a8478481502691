import { AppError } from '../../domain/errors'
import { ZReviewPictureInput, ZReviewPictureOutput } from '../../domain/partner/schema'
import { decidePicture } from '../_kit/picture-review'
import { staffProcedure } from '../_kit/procedure'
import { findPledge } from './repository'
import { KEEPERS } from './roles'

/** A worker's word stands above the machine's. Three operations. */
export const reviewPicture = staffProcedure(
  KEEPERS,
  'Shows a picture of a delivery to everybody, or hides it',
)
  .input(ZReviewPictureInput)
  .output(ZReviewPictureOutput)
  .mutation(async ({ input: { pledgeId, pictureId, show } }) => {
    const pledge = await findPledge(pledgeId)
    const photos = pledge?.deliveries.flatMap((delivery) => delivery.photos) ?? []
    if (!photos.some(({ id }) => id === pictureId)) throw new AppError('NOT_FOUND', { field: 'pictureId' })
    await decidePicture(pictureId, show)
    return { pictureId, show }
  })
