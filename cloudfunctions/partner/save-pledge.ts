import { AppError } from '../../domain/errors'
import { pledgeView } from '../../domain/partner/partner-views'
import { ZSavePledgeInput, ZSavePledgeOutput } from '../../domain/partner/schema'
import { staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { refuseRisky } from './refuse-risky'
import { findPartner, findPledge, insertPledge } from './repository'
import { KEEPERS } from './roles'

/** Writes down what a partner promised. Four operations at most. */
export const savePledge = staffProcedure(KEEPERS, 'Writes down what a partner of the joint council promised')
  .input(ZSavePledgeInput)
  .output(ZSavePledgeOutput)
  .mutation(async ({ ctx, input }) => {
    const { now, openid, requestId, staff } = ctx
    const _id = derivedId('pledge', openid, requestId)
    const known = await findPledge(_id)
    if (
      known &&
      (known.partnerId !== input.partnerId || known.what !== input.what || known.amount !== input.amount)
    ) {
      throw new AppError('REQUEST_ID_REUSED')
    }
    if (known) return { pledge: pledgeView(known, now) }
    if (!(await findPartner(input.partnerId))) throw new AppError('NOT_FOUND', { field: 'partnerId' })
    await refuseRisky(input.what, ctx)
    const pledge = { _id, ...input, deliveries: [], delivered: 0, byName: staff.name, at: now }
    const isNew = await insertPledge(pledge)
    return { pledge: pledgeView(isNew ? pledge : ((await findPledge(_id)) ?? pledge), now) }
  })
