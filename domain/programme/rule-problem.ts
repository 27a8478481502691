import { ruleDays } from '../street/rule-days'

const DAYS = '(MO|TU|WE|TH|FR|SA|SU)'
const MONTHS = '(1[0-2]|[1-9])'
const MONTH_DAYS = '-?(3[01]|[12]\\d|[1-9])'
const list = (item: string): RegExp => new RegExp(`^${item}(,${item})*$`)

/** The parts of an RFC 5545 rule that make sense for days; the hours of a day are `from` and `to`. */
const PARTS: Record<string, RegExp> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d?$/,
  COUNT: /^[1-9]\d{0,3}$/,
  UNTIL: /^\d{8}(T\d{6}Z)?$/,
  WKST: list(DAYS),
  BYDAY: list(`([+-]?[1-5])?${DAYS}`),
  BYMONTH: list(MONTHS),
  BYMONTHDAY: list(MONTH_DAYS),
  BYSETPOS: list('-?[1-9]'),
}

/** Eight years hold every date a calendar has, 29 February included. */
const WINDOW = { from: '2024-01-01', to: '2031-12-31' }
const EXAMPLE = '如 FREQ=MONTHLY;BYMONTHDAY=15 或 FREQ=WEEKLY;BYDAY=WE'

const sayPart = (part: string): string | null => {
  const [name = '', value = '', ...rest] = part.split('=')
  const pattern = PARTS[name]
  if (!pattern) return `重复规则里没有 ${name || '空'} 这一段；${EXAMPLE}`
  if (rest.length > 0 || !pattern.test(value)) return `${name} 不能是 ${value || '空的'}；${EXAMPLE}`
  return null
}

const partOf = (rule: string, name: string): string =>
  rule
    .split(';')
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? ''

/** Combinations RFC 5545 §3.3.10 forbids; `rrule` takes them and answers with nothing or with other days. */
const sayCombination = (rule: string): string | null => {
  const isShort = ['DAILY', 'WEEKLY'].includes(partOf(rule, 'FREQ'))
  if (isShort && /\d/.test(partOf(rule, 'BYDAY')))
    return `“第几个星期几”（如 1FR）只能和 FREQ=MONTHLY 或 FREQ=YEARLY 一起用`
  if (isShort && partOf(rule, 'BYSETPOS')) return 'BYSETPOS 只能和 FREQ=MONTHLY 或 FREQ=YEARLY 一起用'
  if (partOf(rule, 'FREQ') === 'WEEKLY' && partOf(rule, 'BYMONTHDAY'))
    return 'BYMONTHDAY 不能和 FREQ=WEEKLY 一起用'
  return null
}

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True when no month of the rule is long enough for its days; `rrule` would search such a rule for ten seconds. */
const isBeyondMonths = (rule: string): boolean => {
  const numbersOf = (name: string) => partOf(rule, name).split(',').filter(Boolean).map(Number)
  const days = numbersOf('BYMONTHDAY').map(Math.abs)
  const lengths = numbersOf('BYMONTH').map((month) => MONTH_LENGTHS[month - 1] ?? 31)
  const longest = Math.max(...(lengths.length > 0 ? lengths : [31]))
  return days.length > 0 && days.every((day) => day > longest)
}

/**
 * What is wrong with a rule of days, in plain words; `null` when it is a rule and names at least one day.
 * Stricter than `rrule`, which takes `BYMONTHDAY=xx` for a rule and never ends on `INTERVAL=0`.
 */
export const sayRuleProblem = (rule: string): string | null => {
  const parts = rule.split(';')
  for (const part of parts) {
    const trouble = sayPart(part)
    if (trouble) return trouble
  }
  const names = parts.map((part) => part.split('=')[0])
  if (new Set(names).size < names.length) return '重复规则里同一段写了两次'
  if (!names.includes('FREQ')) return `重复规则缺少 FREQ；${EXAMPLE}`
  const combination = sayCombination(rule)
  if (combination) return combination
  const hasDay = !isBeyondMonths(rule) && ruleDays({ rule, ...WINDOW, count: 1 }).length > 0
  return hasDay ? null : `这个重复规则一天都落不到（${WINDOW.from} 到 ${WINDOW.to}）`
}
