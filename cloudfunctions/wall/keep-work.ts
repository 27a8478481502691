import { decideKeep } from '../../domain/wall/decide-work'
import { ZStepOutput, ZWorkIdInput } from '../../domain/wall/schema'
import { staffProcedure } from '../_kit/procedure'
import { DESK, deskStep } from './desk-step'

export const keepWork = staffProcedure(DESK, 'Looked at what was reported: the work stays on the wall')
  .input(ZWorkIdInput)
  .output(ZStepOutput)
  .mutation(({ ctx, input: { workId } }) =>
    deskStep(ctx, workId, (work, actor) => decideKeep(work, actor, ctx.now)),
  )
