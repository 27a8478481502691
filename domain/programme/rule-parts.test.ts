import { ruleDays } from '../street/rule-days'
import { buildRule, type RuleParts, readRuleParts, sayRule } from './rule-parts'
import { sayRuleProblem } from './rule-problem'

const CASES: [RuleParts, string, string, string][] = [
  [{ kind: 'monthDay', date: 15 }, 'FREQ=MONTHLY;BYMONTHDAY=15', '每月 15 日', '2026-12-15'],
  [{ kind: 'monthDay', date: -1 }, 'FREQ=MONTHLY;BYMONTHDAY=-1', '每月最后一天', '2026-12-31'],
  [{ kind: 'monthWeekday', nth: 1, weekday: 5 }, 'FREQ=MONTHLY;BYDAY=1FR', '每月第一个周五', '2027-01-01'],
  [{ kind: 'weekly', weekdays: [3] }, 'FREQ=WEEKLY;BYDAY=WE', '每周三', '2026-12-16'],
  [{ kind: 'weekly', weekdays: [1, 7] }, 'FREQ=WEEKLY;BYDAY=MO,SU', '每周一、日', '2026-12-13'],
  [{ kind: 'daily' }, 'FREQ=DAILY', '每天', '2026-12-10'],
  [
    { kind: 'once', day: '2026-12-20' },
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20;UNTIL=20261220',
    '只有 12 月 20 日这一场',
    '2026-12-20',
  ],
  [
    { kind: 'own', rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO' },
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
    '',
    '2026-12-14',
  ],
]

test.each(CASES)('%j is the rule %s, said %s', (parts, rule, said, next) => {
  expect(buildRule(parts)).toBe(rule)
  expect(readRuleParts(rule)).toEqual(parts)
  expect(sayRule(parts)).toBe(said)
  expect(sayRuleProblem(rule)).toBeNull()
  expect(ruleDays({ rule, from: '2026-12-10', count: 1 })).toEqual([next])
})

test('a single date comes once', () => {
  const rule = buildRule({ kind: 'once', day: '2026-12-20' })
  expect(ruleDays({ rule, from: '2026-12-10', count: 3 })).toEqual(['2026-12-20'])
})

test('something like a single date that is none needs its own words', () => {
  const rule = 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20;UNTIL=20261231'
  expect(readRuleParts(rule)).toEqual({ kind: 'own', rule })
})
