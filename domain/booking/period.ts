import dayjs from 'dayjs'
import isoWeek from 'dayjs/plugin/isoWeek'
import type { ProgrammeItem } from '../street/schema'
import { at, beijing, type Day } from '../time'

dayjs.extend(isoWeek)

export type QuotaPeriod = ProgrammeItem['quota']['period']

const weekOf = (day: Day): string => {
  const noon = beijing(at(day, '12:00'))
  return `${noon.isoWeekYear()}W${String(noon.isoWeek()).padStart(2, '0')}`
}

/**
 * The period a day counts in for a rider's quota: a session is its day, a week is the ISO week (`2026W51`, Monday
 * first; 1 January may belong to the year before), a month is `2026-12`.
 */
export const periodOf = (period: QuotaPeriod, day: Day): string => {
  if (period === 'session') return day
  return period === 'week' ? weekOf(day) : day.slice(0, 7)
}

const PERIOD_WORDS: Record<QuotaPeriod, string> = { session: '每场', week: '每周', month: '每月' }

export const quotaText = ({ count, period }: ProgrammeItem['quota']): string =>
  `每人${PERIOD_WORDS[period]} ${count} 次`
