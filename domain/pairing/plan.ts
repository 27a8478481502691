import { ruleDays } from '../street/rule-days'
import { addDays, at, dayOf, type Instant } from '../time'
import type { VisitPlan } from './plan-schema'

const SHOWN = 4

/** The next visits of a plan as instants, those of today that are not over first. */
export const nextVisits = (plan: VisitPlan, now: Instant, count = SHOWN): Instant[] => {
  const today = dayOf(now)
  const days = ruleDays({ rule: plan.rule, from: today, to: addDays(today, 120), count: count + 1 })
  return days
    .map((day) => at(day, plan.from))
    .filter((start) => start >= now || dayOf(start) > today)
    .slice(0, count)
}
