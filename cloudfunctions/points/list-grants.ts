import { grantView } from '../../domain/points/grants'
import { ZListGrantsOutput } from '../../domain/points/schema'
import { staffProcedure } from '../_kit/procedure'
import { listPendingGrants } from './repository'

export const listGrants = staffProcedure(
  ['socialWorker', 'supervisor', 'admin'],
  'Points that wait for approval, newest first',
)
  .output(ZListGrantsOutput)
  .query(async ({ ctx: { openid, now } }) => ({
    now,
    grants: (await listPendingGrants()).map((grant) => grantView(grant, openid)),
  }))
