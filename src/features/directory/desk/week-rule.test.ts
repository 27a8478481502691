import fc from 'fast-check'
import { ruleOfWeekdays, WEEKDAYS, weekdaysOfRule } from './week-rule'

test('weekdays become a rule and come back', () => {
  const days = fc.subarray(
    WEEKDAYS.map(({ value }) => value),
    { minLength: 1 },
  )
  fc.assert(fc.property(days, (chosen) => expect(weekdaysOfRule(ruleOfWeekdays(chosen))).toEqual(chosen)))
})

test.each(['FREQ=MONTHLY;BYMONTHDAY=15', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'FREQ=WEEKLY;BYDAY=1FR', ''])(
  '%s is left alone',
  (rule) => expect(weekdaysOfRule(rule)).toBeNull(),
)
