import { ZListCannedOutput } from '../../domain/appeal/desk-schema'
import { staffProcedure } from '../_kit/procedure'
import { cannedView } from '../_store/canned-view'
import { listCannedOf } from './repository'

export const listCanned = staffProcedure(
  ['socialWorker', 'supervisor'],
  'Canned replies: one’s own and everybody’s',
)
  .output(ZListCannedOutput)
  .query(async ({ ctx }) => ({ replies: (await listCannedOf(ctx.openid)).map(cannedView) }))
