import { AppError } from '../errors'
import type { PointRulesItem } from '../street/schema'
import type { Instant } from '../time'
import { earnId } from './entries'
import type { GrantView, PointCause, PointGrant } from './schema'

type Approver = { openid: string; name: string }

/** How many points a cause is worth, how often a day, and how many must approve. Throws POINTS_LIMIT_REACHED: none. */
export const ruleOf = (rules: PointRulesItem, cause: PointCause): PointRulesItem['rules'][number] => {
  const rule = rules.rules.find((other) => other.cause === cause)
  if (!rule) throw new AppError('NOT_FOUND', { field: 'cause', message: `no rule for ${cause}` })
  return rule
}

/** How many must approve: as the cause's rule says, two from `approveTwiceFrom` points on. */
export const approvalsNeeded = (rules: PointRulesItem, cause: PointCause, amount: number): number =>
  amount >= rules.approveTwiceFrom ? 2 : ruleOf(rules, cause).approvals

type Wish = {
  openid: string
  alias: string
  cause: PointCause
  key: string
  title: string
  amount: number
  k: string
}

export const newGrant = (wish: Wish, staff: Approver, needed: number, now: Instant): PointGrant => ({
  _id: earnId(wish.cause, wish.key),
  openid: wish.openid,
  alias: wish.alias,
  cause: wish.cause,
  title: wish.title,
  amount: wish.amount,
  k: wish.k,
  state: 'pending',
  needed,
  approvals: [],
  by: staff.openid,
  byName: staff.name,
  at: now,
  why: null,
  posted: false,
})

/** Nobody approves what is for themselves, what they proposed, or the same thing twice. */
export const mayApprove = (grant: PointGrant, openid: string): boolean =>
  grant.state === 'pending' &&
  grant.openid !== openid &&
  grant.by !== openid &&
  grant.approvals.every(({ by }) => by !== openid)

export type Approved = { approvals: PointGrant['approvals']; state: PointGrant['state'] }

/** The grant after one more approval; null: this person has approved it already. Throws POINTS_NOT_YOURS_TO_APPROVE. */
export const approve = (grant: PointGrant, { openid, name }: Approver, now: Instant): Approved | null => {
  if (grant.approvals.some(({ by }) => by === openid)) return null
  if (!mayApprove(grant, openid)) throw new AppError('POINTS_NOT_YOURS_TO_APPROVE')
  const approvals = [...grant.approvals, { by: openid, name, at: now }]
  return { approvals, state: approvals.length >= grant.needed ? 'confirmed' : 'pending' }
}

export const grantView = (grant: PointGrant, openid: string): GrantView => ({
  id: grant._id,
  alias: grant.alias,
  title: grant.title,
  amount: grant.amount,
  state: grant.state,
  needed: grant.needed,
  approvedBy: grant.approvals.map(({ name }) => name),
  byName: grant.byName,
  at: grant.at,
  mayApprove: mayApprove(grant, openid),
})
