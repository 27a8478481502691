/** Rules of weekdays as a form shows them; other rules keep their words and are left alone. */
export const WEEKDAYS = [
  { value: 'MO', label: '一' },
  { value: 'TU', label: '二' },
  { value: 'WE', label: '三' },
  { value: 'TH', label: '四' },
  { value: 'FR', label: '五' },
  { value: 'SA', label: '六' },
  { value: 'SU', label: '日' },
] as const
export type Weekday = (typeof WEEKDAYS)[number]['value']

const ALL: readonly Weekday[] = WEEKDAYS.map(({ value }) => value)
const WEEKLY = /^FREQ=WEEKLY;BYDAY=([A-Z,]+)$/

/** The weekdays of a rule; null: it is not one of weekdays alone. */
export const weekdaysOfRule = (rule: string): Weekday[] | null => {
  if (rule === 'FREQ=DAILY') return [...ALL]
  const named = WEEKLY.exec(rule)?.[1]?.split(',')
  if (!named) return null
  const days = ALL.filter((day) => named.includes(day))
  return days.length === named.length ? days : null
}

export const ruleOfWeekdays = (days: readonly Weekday[]): string =>
  days.length === ALL.length
    ? 'FREQ=DAILY'
    : `FREQ=WEEKLY;BYDAY=${ALL.filter((day) => days.includes(day)).join(',')}`
