import { ZRemoveCannedInput, ZRemoveCannedOutput } from '../../domain/appeal/desk-schema'
import { AppError } from '../../domain/errors'
import { staffProcedure } from '../_kit/procedure'
import { SHARED } from '../_store/canned-view'
import { changeCanned, findCanned } from './repository'

export const removeCanned = staffProcedure(
  ['socialWorker', 'supervisor'],
  'Takes a canned reply away; what was sent with it stays',
)
  .input(ZRemoveCannedInput)
  .output(ZRemoveCannedOutput)
  .mutation(async ({ ctx, input: { replyId } }) => {
    const known = await findCanned(replyId)
    const isTheirs = known !== null && (known.owner === SHARED || known.owner === ctx.openid)
    if (!isTheirs) throw new AppError('NOT_FOUND', { field: 'replyId' })
    const isGone = known.removedAt !== null || (await changeCanned(known, { removedAt: ctx.now }))
    if (!isGone) throw new AppError('BUSY')
    return { replyId }
  })
