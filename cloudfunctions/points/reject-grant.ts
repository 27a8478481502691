import { AppError } from '../../domain/errors'
import { grantView, mayApprove } from '../../domain/points/grants'
import { ZGrantOutput, ZRejectInput } from '../../domain/points/schema'
import { staffProcedure } from '../_kit/procedure'
import { decideGrant, findGrant } from './repository'

/** Throws NOT_FOUND, POINTS_NOT_YOURS_TO_APPROVE, BUSY (somebody approved at this instant). */
export const rejectGrant = staffProcedure(
  ['socialWorker', 'supervisor', 'admin'],
  'Turns down points somebody else proposed, with the reason',
)
  .input(ZRejectInput)
  .output(ZGrantOutput)
  .mutation(async ({ ctx: { openid }, input: { grantId, why } }) => {
    const grant = await findGrant(grantId)
    if (!grant) throw new AppError('NOT_FOUND', { field: 'grantId' })
    if (grant.state === 'rejected' && grant.why === why) return { grant: grantView(grant, openid) }
    if (!mayApprove(grant, openid)) throw new AppError('POINTS_NOT_YOURS_TO_APPROVE')
    const change = { state: 'rejected' as const, why }
    if (!(await decideGrant(grant, change))) throw new AppError('BUSY')
    return { grant: grantView({ ...grant, ...change }, openid) }
  })
