import { mustWaitForDay, sameDayUntil } from './same-day'

const NOW = '2026-12-20T12:00:00.000+08:00'
const missed = (...days: string[]) =>
  days.map((day) => ({ start: `${day}T14:00:00.000+08:00`, missedBy: 'rider' }))

test('two no-shows within 90 days: for 30 days from the second only the same day can be booked', () => {
  expect(sameDayUntil(missed('2026-12-15'), NOW)).toBeNull()
  expect(sameDayUntil(missed('2026-10-15', '2026-12-15'), NOW)).toBe('2027-01-14T00:00:00.000+08:00')
  expect(sameDayUntil(missed('2026-12-15', '2026-10-15'), NOW)).toBe('2027-01-14T00:00:00.000+08:00')
  expect(sameDayUntil(missed('2026-09-15', '2026-12-15'), NOW)).toBeNull()
  expect(sameDayUntil(missed('2026-09-16', '2026-12-15'), NOW)).not.toBeNull()
  expect(sameDayUntil(missed('2026-10-15', '2026-11-15'), NOW)).toBeNull()
})

test('one that is contested, undone or of a storm day does not count', () => {
  const excused = { start: '2026-10-15T14:00:00.000+08:00', missedBy: null }
  expect(sameDayUntil([excused, ...missed('2026-12-15')], NOW)).toBeNull()
})

test('today can be booked, tomorrow cannot', () => {
  const both = missed('2026-10-15', '2026-12-15')
  expect(mustWaitForDay('2026-12-20', both, NOW)).toBe(false)
  expect(mustWaitForDay('2026-12-21', both, NOW)).toBe(true)
  expect(mustWaitForDay('2026-12-21', [], NOW)).toBe(false)
})
