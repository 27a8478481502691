import { router } from '../_kit/procedure'
import { checkCard } from './check-card'
import { dropDraft } from './drop-draft'
import { getPolicy } from './get-policy'
import { listDeskCards } from './list-cards'
import { readCard } from './read-card'
import { reviewDraft } from './review-draft'
import { saveDraft } from './save-draft'
import { searchPolicies } from './search-policies'
import { submitDraft } from './submit-draft'

export const policyRouter = router({
  search: searchPolicies,
  get: getPolicy,
  listCards: listDeskCards,
  readCard,
  saveDraft,
  submitDraft,
  reviewDraft,
  checkCard,
  dropDraft,
})
export type PolicyRouter = typeof policyRouter
