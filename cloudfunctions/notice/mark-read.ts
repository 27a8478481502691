import { ZMarkReadInput, ZMarkReadOutput } from '../../domain/notice/schema'
import { riderProcedure } from '../_kit/procedure'
import { markReadOf } from './repository'

export const markRead = riderProcedure('Marks messages of the caller as read')
  .input(ZMarkReadInput)
  .output(ZMarkReadOutput)
  .mutation(async ({ ctx, input }) => {
    await markReadOf(ctx.openid, input.noticeIds, ctx.now)
    return { noticeIds: input.noticeIds }
  })
