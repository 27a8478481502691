import { AppError } from '../../domain/errors'
import { ZGetPolicyInput, ZGetPolicyOutput } from '../../domain/policy/schema'
import { cardOf } from '../../domain/policy/view'
import { riderProcedure } from '../_kit/procedure'
import { findPublished } from './repository'

export const getPolicy = riderProcedure('One policy card with its sources')
  .input(ZGetPolicyInput)
  .output(ZGetPolicyOutput)
  .query(async ({ ctx, input }) => {
    const policy = await findPublished(input.policyId)
    if (!policy) throw new AppError('NOT_FOUND', { field: 'policyId' })
    return { now: ctx.now, policy: cardOf(policy, ctx.now) }
  })
