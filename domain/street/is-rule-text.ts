import { ruleDays } from './rule-days'

/** True for a rule (RFC 5545) that names days. */
export const isRuleText = (rule: string): boolean => {
  try {
    ruleDays({ rule, from: '2026-01-01', count: 1 })
    return true
  } catch {
    // rrule throws texts of its own for everything it cannot read.
    return false
  }
}
