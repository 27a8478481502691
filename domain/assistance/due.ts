import type { PromiseRules } from '../appeal/promise'
import { addWorkingMinutes } from '../appeal/working-time'
import type { Instant } from '../time'
import type { Assistance } from './schema'

/** The street's aim for ordinary cases is five working days; taken within one, helped to the end within ten. */
const DAYS_OF_AIM = 5
const DAYS = { take: 1, finish: 10 } as const

type Rules = Pick<PromiseRules, 'workdays' | 'solutionMinutes'>

/** Until when a request is to be taken or done, counted in working days of the street's calendar. */
export const dueOf = (what: keyof typeof DAYS, now: Instant, { workdays, solutionMinutes }: Rules): Instant =>
  addWorkingMinutes(now, (solutionMinutes / DAYS_OF_AIM) * DAYS[what], workdays)

export const isOverdue = ({ dueAt }: Pick<Assistance, 'dueAt'>, now: Instant): boolean =>
  dueAt !== null && dueAt < now
