import { addMinutes, type Instant } from '../time'
import type { Level } from './reading-schema'
import type { CallResult } from './schema'

const DAY_MINUTES = 24 * 60
const daysAfter = (instant: Instant, days: number): Instant => addMinutes(instant, days * DAY_MINUTES)

/** After so many calls nobody answered, the list stops asking until there is a new measurement. */
export const MOST_TRIES = 3

/**
 * Days until the next measurement is wanted. 国家基本公共卫生服务规范（第三版, 2017）: within two weeks after values out
 * of range or an urgent referral, otherwise four times a year.
 */
const DAYS_UNTIL: Record<Level, number> = { urgent: 14, high: 14, watch: 90, fine: 90 }

/** One measurement as the rule sees it. */
type Judged = { at: Instant; kind: string; level: Level }

const isOut = ({ level }: Judged): boolean => level === 'high' || level === 'urgent'

/**
 * By when somebody should measure again: the earliest date over the kinds that were ever out of range, each counted
 * from its latest measurement. Null for a person whose values never were: nobody rings up the healthy.
 */
export const dueOf = (measured: readonly Judged[]): Instant | null => {
  const kinds = new Set(measured.filter(isOut).map(({ kind }) => kind))
  const dues = [...kinds].map((kind) => {
    const latest = measured
      .filter((one) => one.kind === kind)
      .reduce((newest, one) => (one.at >= newest.at ? one : newest))
    return daysAfter(latest.at, DAYS_UNTIL[latest.level])
  })
  return dues.sort()[0] ?? null
}

type FollowUp = { dueAt: Instant | null; tries: number }

const BETTER_DAYS = 30
/** The clinic comes once a month: who says they will come is asked again only after it. */
const COMING_DAYS = 35
const RING_AGAIN_DAYS = 1

/** What follows from a call: when to ask again, or never until there is a new measurement. */
export const afterCall = (tries: number, result: CallResult, now: Instant): FollowUp => {
  if (result === 'reachedBetter') return { dueAt: daysAfter(now, BETTER_DAYS), tries: 0 }
  if (result === 'reachedComing') return { dueAt: daysAfter(now, COMING_DAYS), tries: 0 }
  if (result !== 'noAnswer') return { dueAt: null, tries }
  const tried = tries + 1
  return { dueAt: tried >= MOST_TRIES ? null : daysAfter(now, RING_AGAIN_DAYS), tries: tried }
}
