import * as fc from 'fast-check'
import { beijingClock, beijingDate, beijingDay, fromBeijingInput, toBeijingInput } from './beijing-time'

const LATE = Date.parse('2026-05-31T16:30:05Z')

test('half past midnight in Beijing is the next day there', () => {
  expect(toBeijingInput(LATE)).toBe('2026-06-01T00:30')
  expect(beijingClock(LATE)).toBe('00:30:05')
  expect(beijingDay(LATE)).toBe('06-01')
  expect(beijingDate(LATE, 'zh-CN')).toContain('2026年6月1日')
  expect(beijingDate(LATE, 'en')).toContain('June 1, 2026')
})

test('what the input shows leads back to the same minute', () => {
  const minute = fc.integer({ min: 0, max: 60 * 24 * 365 * 80 })
  fc.assert(fc.property(minute, (n) => expect(fromBeijingInput(toBeijingInput(n * 60_000))).toBe(n * 60_000)))
})

test.each(['', 'tomorrow', '2026-13-01T00:00'])('%p is no moment', (text) => {
  expect(fromBeijingInput(text)).toBeNull()
})
