import { ZSearchPoliciesInput, ZSearchPoliciesOutput } from '../../domain/policy/schema'
import { allByTopic, nearestPolicies } from '../../domain/policy/search'
import { briefOf, expiredLast } from '../../domain/policy/view'
import { riderProcedure } from '../_kit/procedure'
import { listPublishedPolicies } from '../_store/published-policies'

const SHOWN = 10

export const searchPolicies = riderProcedure(
  'Policy cards nearest to what somebody types, expired ones last; all when it is empty',
)
  .input(ZSearchPoliciesInput)
  .output(ZSearchPoliciesOutput)
  .query(async ({ ctx, input }) => {
    const policies = await listPublishedPolicies()
    const found =
      input.text === ''
        ? allByTopic(policies)
        : expiredLast(nearestPolicies(policies, input.text, SHOWN), ctx.now)
    return { policies: found.map((policy) => briefOf(policy, ctx.now)) }
  })
