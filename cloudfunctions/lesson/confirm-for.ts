import { ZConfirmInput, ZConfirmOutput } from '../../domain/lesson/call-schema'
import { staffProcedure } from '../_kit/procedure'
import { judgeSession } from './judge-session'

export const confirmFor = staffProcedure(
  ['socialWorker', 'supervisor'],
  'A worker asked the learner and says whether a lesson took place',
)
  .input(ZConfirmInput)
  .output(ZConfirmOutput)
  .mutation(({ ctx, input }) => judgeSession(input, ctx, { staff: ctx.staff, mayJudge: () => true }))
