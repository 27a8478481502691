import { addDays, type Day } from '../time'
import type { PolicyDocument } from './schema'

export const DUE_REASONS = ['expired', 'ending', 'unchecked'] as const
export type DueReason = (typeof DUE_REASONS)[number]

/** This long before its last day a card is looked at: what comes after it has to be found. */
const ENDING_DAYS = 30

type Dated = Pick<PolicyDocument, 'lastChecked' | 'checkEvery' | 'validTo'>

/** The last day on which a card counts as checked. */
export const checkDueOn = ({ lastChecked, checkEvery }: Pick<Dated, 'lastChecked' | 'checkEvery'>): Day =>
  addDays(lastChecked, checkEvery)

/** Why a published card wants to be compared with its sources; empty: it does not. */
export const dueReasons = (card: Dated, today: Day): DueReason[] => {
  const { validTo } = card
  const reasons: DueReason[] = []
  if (validTo !== null && validTo < today) reasons.push('expired')
  else if (validTo !== null && validTo <= addDays(today, ENDING_DAYS)) reasons.push('ending')
  if (checkDueOn(card) < today) reasons.push('unchecked')
  return reasons
}
