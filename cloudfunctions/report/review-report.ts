import { decideRefuse, decideShow } from '../../domain/report/decide-desk'
import { ZDeskStepOutput, ZReviewInput } from '../../domain/report/schema'
import { staffProcedure } from '../_kit/procedure'
import { DESK } from './desk-roles'
import { deskStep } from './desk-step'

export const reviewReport = staffProcedure(DESK, 'Shows a report to everybody, or refuses it with a reason')
  .input(ZReviewInput)
  .output(ZDeskStepOutput)
  .mutation(({ ctx, input: { reportId, show, reason = '' } }) =>
    deskStep(ctx, reportId, (report, desk) =>
      show ? decideShow(report, desk, ctx.now) : decideRefuse(report, desk, reason, ctx.now),
    ),
  )
