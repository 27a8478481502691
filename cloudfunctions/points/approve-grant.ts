import { AppError } from '../../domain/errors'
import { approve, grantView } from '../../domain/points/grants'
import { ZApproveInput, ZGrantOutput } from '../../domain/points/schema'
import { staffProcedure } from '../_kit/procedure'
import { postGrant } from '../_store/points'
import { decideGrant, findGrant } from './repository'

const TRIES = 4

/** Six operations. Throws NOT_FOUND, POINTS_NOT_YOURS_TO_APPROVE, BUSY. */
export const approveGrant = staffProcedure(
  ['socialWorker', 'supervisor', 'admin'],
  'Approves points somebody else proposed; with the last approval they are given',
)
  .input(ZApproveInput)
  .output(ZGrantOutput)
  .mutation(async ({ ctx: { openid, staff, now }, input: { grantId } }) => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const grant = await findGrant(grantId)
      if (!grant) throw new AppError('NOT_FOUND', { field: 'grantId' })
      const approved = approve(grant, { openid, name: staff.name }, now)
      if (approved && !(await decideGrant(grant, approved))) continue
      const decided = { ...grant, ...approved }
      if (decided.state === 'confirmed') await postGrant(decided, now)
      return { grant: grantView(decided, openid) }
    }
    throw new AppError('BUSY')
  })
