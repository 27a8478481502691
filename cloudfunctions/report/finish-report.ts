import { decideFinish } from '../../domain/report/decide-desk'
import { ZDeskStepOutput, ZFinishInput } from '../../domain/report/schema'
import { nextState } from '../../domain/report/transitions'
import { staffProcedure } from '../_kit/procedure'
import { loadReport } from './change-report'
import { DESK } from './desk-roles'
import { deskStep } from './desk-step'
import { takePhotos } from './take-photos'

/** Five operations, six when the push is refused: caller, report, pictures' register, change, notice. */
export const finishReport = staffProcedure(
  DESK,
  'Says that a report is dealt with, with a picture of how it is now',
)
  .input(ZFinishInput)
  .output(ZDeskStepOutput)
  .mutation(async ({ ctx, input: { reportId, result, photos } }) => {
    const before = await loadReport(reportId)
    const isReplay = before.history.some(({ k }) => k === ctx.requestId)
    if (!isReplay) nextState('finish', before.state)
    const kept = isReplay ? before.after : await takePhotos(ctx, photos, reportId)
    return deskStep(
      ctx,
      reportId,
      (report, desk) => decideFinish(report, desk, { result, photos: kept }, ctx.now),
      before,
    )
  })
