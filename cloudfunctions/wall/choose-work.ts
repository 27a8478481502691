import { decideChoose, isRepeatWork } from '../../domain/wall/decide-work'
import { ZChooseInput, ZStepOutput } from '../../domain/wall/schema'
import { staffProcedure } from '../_kit/procedure'
import { DESK, deskStep } from './desk-step'
import { listAlike } from './repository'

/** Five operations, six when the push is refused; the timer hands the points to the ledger. */
export const chooseWork = staffProcedure(
  DESK,
  'Puts a work among the chosen ones, worth points once, or back',
)
  .input(ZChooseInput)
  .output(ZStepOutput)
  .mutation(({ ctx, input: { workId, chosen } }) =>
    deskStep(ctx, workId, async (work, actor) => {
      const isRepeat = chosen && isRepeatWork(work, await listAlike(work))
      return decideChoose(work, actor, { chosen, isRepeat }, ctx.now)
    }),
  )
