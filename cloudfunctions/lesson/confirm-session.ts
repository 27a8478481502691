import { ZConfirmInput, ZConfirmOutput } from '../../domain/lesson/call-schema'
import { riderProcedure } from '../_kit/procedure'
import { ownLearnerId } from './ids'
import { judgeSession } from './judge-session'

export const confirmSession = riderProcedure('The learner says whether a lesson took place')
  .input(ZConfirmInput)
  .output(ZConfirmOutput)
  .mutation(({ ctx, input }) =>
    judgeSession(input, ctx, {
      staff: null,
      mayJudge: ({ learnerId }) => learnerId === ownLearnerId(ctx.openid),
    }),
  )
