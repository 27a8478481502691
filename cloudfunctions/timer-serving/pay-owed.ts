import type { Instant } from '../../domain/time'
import { payStudy, proposeTelling } from '../_store/study-points'
import { listOwed, listRules } from './repository'

/** Points, or proposals of points, that a call which died left unwritten. */
export const payOwed = async (now: Instant): Promise<Record<string, number>> => {
  const owed = await listOwed()
  if (owed.length === 0) return { studyPaid: 0 }
  const { points: rules } = await listRules()
  for (const result of owed) {
    if (result.taskKind === 'read') await payStudy(result, now)
    else if (rules) await proposeTelling(result, rules, now)
  }
  return { studyPaid: owed.length }
}
