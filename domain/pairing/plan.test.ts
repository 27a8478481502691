import fc from 'fast-check'
import { dayOf, weekdayOf } from '../time'
import { nextVisits } from './plan'
import { ZVisitPlan } from './plan-schema'
import { readRule, sayPlan, writeRule } from './say-plan'

const NOW = '2026-12-10T12:00:00.000+08:00'
const draft = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((days) => days.sort()),
  every: fc.constantFrom(1, 2, 4),
})

test('weekdays go into the rule and come out again, and the rule is one the contract takes', () => {
  fc.assert(
    fc.property(draft, (given) => {
      const rule = writeRule(given)
      expect(readRule(rule)).toEqual(given)
      expect(ZVisitPlan.safeParse({ rule, from: '15:00', minutes: 30 }).success).toBe(true)
    }),
  )
})

test('next visits are to come, in order, and on the weekdays of the plan', () => {
  fc.assert(
    fc.property(draft, (given) => {
      const next = nextVisits({ rule: writeRule(given), from: '11:00', minutes: 30 }, NOW)
      expect(next).toHaveLength(4)
      expect([...next].sort()).toEqual(next)
      for (const start of next) {
        expect(start > NOW).toBe(true)
        expect(given.weekdays).toContain(weekdayOf(dayOf(start)))
      }
    }),
  )
})

test.each([
  ['FREQ=WEEKLY;BYDAY=WE,SA', '每周三、周六 15:00，一次约 30 分钟'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '每两周的周一 15:00，一次约 30 分钟'],
])('%s is said as %s', (rule, said) => {
  expect(sayPlan({ rule, from: '15:00', minutes: 30 })).toBe(said)
})
