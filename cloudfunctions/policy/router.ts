import { router } from '../_kit/procedure'
import { getPolicy } from './get-policy'
import { searchPolicies } from './search-policies'

export const policyRouter = router({ search: searchPolicies, get: getPolicy })
export type PolicyRouter = typeof policyRouter
