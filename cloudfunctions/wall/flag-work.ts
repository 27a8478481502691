import { AppError } from '../../domain/errors'
import { ZFlagInput, ZFlagOutput } from '../../domain/wall/schema'
import { riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { addFlag, findWork } from './repository'
import { flagToken } from './viewer'

/**
 * Four operations at most. The work stays until somebody of the street has looked: nobody takes another's work down
 * with a tap. A second report of the same person says nothing new.
 */
export const flagWork = riderProcedure('Reports a work on the wall that should not hang there')
  .input(ZFlagInput)
  .output(ZFlagOutput)
  .mutation(async ({ ctx: { openid, now }, input: { workId, reason } }) => {
    const work = await findWork(workId)
    if (work?.state !== 'shown') throw new AppError('NOT_FOUND', { field: 'workId' })
    const token = flagToken(openid, workId)
    if (work.flags.some((flag) => flag.token === token)) return { flagged: true as const }
    await takeTurn({ kind: 'work-flag', openid, max: 10, minutes: 60, now })
    await addFlag(workId, { token, reason, at: now })
    return { flagged: true as const }
  })
