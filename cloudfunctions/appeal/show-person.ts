import type { AppealDocument, AppealView } from '../../domain/appeal/schema'
import { personView } from '../../domain/appeal/views'
import type { PolicyDocument } from '../../domain/policy/schema'
import { briefOf } from '../../domain/policy/view'
import type { Instant } from '../../domain/time'
import { openerOf } from '../_store/thread-seal'
import { currentPolicies } from './current-policies'

/** Finds cards among the given ones; null for a card that is gone. */
export const briefFinder = (policies: readonly PolicyDocument[], now: Instant) => (id: string) => {
  const policy = policies.find((card) => card._id === id)
  return policy ? briefOf(policy, now) : null
}

/** The appeal as its person sees it. One database operation at most, none when no card is in the thread. */
export const showPerson = async (appeal: AppealDocument, now: Instant): Promise<AppealView> => {
  const hasCards = appeal.thread.some((line) => line.policyId !== null)
  const policies = hasCards ? await currentPolicies(now) : []
  return personView(appeal, { now, textOf: openerOf(appeal._id), briefOf: briefFinder(policies, now) })
}
