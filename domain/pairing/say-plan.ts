import type { VisitPlan } from './plan-schema'

const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const NAMES = ['一', '二', '三', '四', '五', '六', '日']
const EVERY: Record<number, string> = { 1: '每周', 2: '每两周', 4: '每四周' }

export type PlanDraft = { weekdays: number[]; every: number }

/** Weekdays (1 Monday … 7 Sunday) and how many weeks lie between, out of the rule. */
export const readRule = (rule: string): PlanDraft => {
  const every = Number(/INTERVAL=(\d)/.exec(rule)?.[1] ?? 1)
  const codes = (/BYDAY=([A-Z,]+)/.exec(rule)?.[1] ?? '').split(',')
  return {
    every,
    weekdays: WEEKDAY_CODES.flatMap((code, index) => (codes.includes(code) ? [index + 1] : [])),
  }
}

/** The other way round. */
export const writeRule = ({ weekdays, every }: PlanDraft): string => {
  const days = WEEKDAY_CODES.filter((_, index) => weekdays.includes(index + 1)).join(',')
  return `FREQ=WEEKLY${every === 1 ? '' : `;INTERVAL=${every}`};BYDAY=${days}`
}

/** A plan as one says it: `每周三、周六 15:00，一次约 30 分钟`. */
export const sayPlan = ({ rule, from, minutes }: VisitPlan): string => {
  const { weekdays, every } = readRule(rule)
  const names = weekdays.map((weekday) => `周${NAMES[weekday - 1]}`).join('、')
  const when = every === 1 ? `每${names}` : `${EVERY[every] ?? ''}的${names}`
  return `${when} ${from}，一次约 ${minutes} 分钟`
}
