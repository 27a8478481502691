import { decideWithdraw } from '../../domain/wall/decide-work'
import { ZStepOutput, ZWorkIdInput } from '../../domain/wall/schema'
import { riderProcedure } from '../_kit/procedure'
import { changeWork } from './change-work'

export const withdrawWork = riderProcedure('Takes a work of the caller down, for good')
  .input(ZWorkIdInput)
  .output(ZStepOutput)
  .mutation(async ({ ctx: { openid, requestId: k, now }, input: { workId } }) => {
    const work = await changeWork(workId, (current) => decideWithdraw(current, { openid, k }, now))
    return { workId, state: work.state, chosen: work.chosenAt !== '' }
  })
