import { ZSearchPoliciesInput, ZSearchPoliciesOutput } from '../../domain/policy/schema'
import { allByTopic, nearestPolicies } from '../../domain/policy/search'
import { briefOf } from '../../domain/policy/view'
import { riderProcedure } from '../_kit/procedure'
import { listPolicies } from './repository'

const SHOWN = 10

export const searchPolicies = riderProcedure(
  'Policy cards nearest to what somebody types; all when it is empty',
)
  .input(ZSearchPoliciesInput)
  .output(ZSearchPoliciesOutput)
  .query(async ({ ctx, input }) => {
    const policies = await listPolicies()
    const found = input.text === '' ? allByTopic(policies) : nearestPolicies(policies, input.text, SHOWN)
    return { policies: found.map((policy) => briefOf(policy, ctx.now)) }
  })
