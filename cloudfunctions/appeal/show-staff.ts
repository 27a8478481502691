import type { Actor } from '../../domain/appeal/decide-hand-over'
import type { AppealDocument, StaffAppealView } from '../../domain/appeal/schema'
import { staffView } from '../../domain/appeal/staff-view'
import { wordsOfPerson } from '../../domain/appeal/views'
import { nearestPolicies } from '../../domain/policy/search'
import { briefOf } from '../../domain/policy/view'
import type { Instant } from '../../domain/time'
import { openerOf } from '../_store/thread-seal'
import { currentPolicies } from './current-policies'
import { findPerson } from './repository'
import { briefFinder } from './show-person'

const PROPOSALS = 3

/** The appeal as a worker sees it, with the cards nearest to what the person wrote. Two operations at most. */
export const showStaff = async (
  appeal: AppealDocument,
  viewer: Actor,
  now: Instant,
): Promise<StaffAppealView> => {
  const [person, policies] = await Promise.all([findPerson(appeal.openid), currentPolicies(now)])
  const textOf = openerOf(appeal._id)
  const nearest = nearestPolicies(policies, wordsOfPerson(appeal, textOf), PROPOSALS)
  return staffView(
    appeal,
    viewer,
    { now, textOf, briefOf: briefFinder(policies, now) },
    { phoneMasked: person?.phoneMasked ?? null, occupation: person?.occupation ?? null },
    nearest.map((policy) => briefOf(policy, now)),
  )
}
