import { ZWatchInput, ZWatchOutput } from '../../domain/activity/call-schema'
import { riderProcedure } from '../_kit/procedure'
import { setWatching } from './keep-repository'

/** One operation. */
export const watchCalls = riderProcedure('Whether the caller is told when an activity lacks hands')
  .input(ZWatchInput)
  .output(ZWatchOutput)
  .mutation(async ({ ctx: { openid, now }, input: { on } }) => {
    await setWatching(openid, on, now)
    return { watching: on }
  })
