import { decideReview } from '../../domain/wall/decide-work'
import { ZReviewWorkInput, ZStepOutput } from '../../domain/wall/schema'
import { staffProcedure } from '../_kit/procedure'
import { DESK, deskStep } from './desk-step'

export const reviewWork = staffProcedure(
  DESK,
  'Hangs a work on the wall, or not, or takes it off, with the reason',
)
  .input(ZReviewWorkInput)
  .output(ZStepOutput)
  .mutation(({ ctx, input: { workId, ...review } }) =>
    deskStep(ctx, workId, (work, actor) => decideReview(work, actor, review, ctx.now)),
  )
