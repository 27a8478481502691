import { ZMembershipOutput } from '../../domain/observer/schema'
import { riderProcedure } from '../_kit/procedure'
import { removeObserver } from './repository'

export const leaveGrid = riderProcedure('Looks after no grid any more')
  .output(ZMembershipOutput)
  .mutation(async ({ ctx: { openid } }) => {
    await removeObserver(openid)
    return { mine: null }
  })
