import { AppError } from '../../domain/errors'
import { ZDeskStepOutput, ZReviewPictureInput } from '../../domain/report/schema'
import { staffProcedure } from '../_kit/procedure'
import { loadReport } from './change-report'
import { DESK } from './desk-roles'
import { decidePicture } from './repository'

/** A refused picture is seen by nobody but the desk; the report stays. */
export const reviewPicture = staffProcedure(DESK, 'Shows one picture of a report to everybody, or hides it')
  .input(ZReviewPictureInput)
  .output(ZDeskStepOutput)
  .mutation(async ({ input: { reportId, pictureId, show } }) => {
    const { photos, after, state } = await loadReport(reportId)
    if (![...photos, ...after].some(({ id }) => id === pictureId)) {
      throw new AppError('NOT_FOUND', { field: 'pictureId' })
    }
    await decidePicture(pictureId, show)
    return { reportId, state }
  })
