import { limitsOf, nextDeadline, reminderDue } from './limitation'

const now = '2026-12-10T10:00:00.000+08:00'

test('a year and two years from the day, three days from the paper; no day, no date', () => {
  expect(limitsOf('pay', '2026-01-15', now).map(({ on, daysLeft }) => [on, daysLeft])).toEqual([
    ['2027-01-15', 36],
    ['2028-01-15', 401],
  ])
  expect(limitsOf('accident', '2026-12-09', now)[0]).toMatchObject({ on: '2026-12-12', daysLeft: 2 })
  expect(limitsOf('injury', null, now)[0]).toMatchObject({ on: null, daysLeft: null })
  expect(limitsOf('fine', '2026-12-01', now)).toEqual([])
})

test('the 29th of February ends on the 28th', () => {
  expect(limitsOf('pay', '2028-02-29', now)[0]?.on).toBe('2029-02-28')
})

test('the next last day is one that is still to come', () => {
  expect(nextDeadline('pay', '2025-06-01', now)).toBe('2027-06-01')
  expect(nextDeadline('accident', '2026-11-01', now)).toBeNull()
})

test.each([
  ['2027-01-10', null],
  ['2027-01-09', 30],
  ['2026-12-20', 30],
  ['2026-12-17', 7],
  ['2026-12-11', 1],
  ['2026-12-10', 1],
  ['2026-12-09', null],
])('a deadline on %s is reminded of as %p days', (deadline, days) => {
  expect(reminderDue(deadline, now)).toBe(days)
})
