import { AppError } from '../../domain/errors'
import { ZReviewPictureInput, ZStepOutput } from '../../domain/wall/schema'
import { staffProcedure } from '../_kit/procedure'
import { loadWork } from './change-work'
import { DESK } from './desk-step'
import { decidePicture } from './repository'

/** A refused picture is seen by nobody but the desk; the work stays. Nobody decides about a picture of their own. */
export const reviewPicture = staffProcedure(DESK, 'Shows one picture of a work to everybody, or hides it')
  .input(ZReviewPictureInput)
  .output(ZStepOutput)
  .mutation(async ({ ctx, input: { workId, pictureId, show } }) => {
    const { photos, state, chosenAt, openid } = await loadWork(workId)
    if (!photos.some(({ id }) => id === pictureId)) throw new AppError('NOT_FOUND', { field: 'pictureId' })
    if (openid === ctx.openid) throw new AppError('POINTS_NOT_YOURS_TO_APPROVE')
    await decidePicture(pictureId, show)
    return { workId, state, chosen: chosenAt !== '' }
  })
