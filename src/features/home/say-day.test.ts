import { sayDay } from './say-day'

// A Monday, 23:30 in Beijing: still the 23rd there, though 15:30 in UTC.
const now = '2026-11-23T23:30:00.000+08:00'

test.each([
  ['2026-11-23', '今天'],
  ['2026-11-24', '明天'],
  ['2026-11-25', '后天'],
  ['2026-11-27', '周五'],
  ['2026-11-29', '周日'],
  ['2026-11-30', '11月30日'],
  ['2026-12-15', '12月15日'],
  ['2026-11-20', '11月20日'],
])('%s is said as %s', (day, said) => {
  expect(sayDay(day, now)).toBe(said)
})
