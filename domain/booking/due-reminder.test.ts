import { dueReminder } from './due-reminder'
import { bookingOf } from './test-samples'

const booked = (at: string) =>
  bookingOf({
    state: 'booked',
    history: [{ at, by: 'rider', to: 'claiming', why: '', k: 'request-1' }],
  })
const early = booked('2026-12-10T12:00:00.000+08:00')

test.each([
  ['2026-12-14T17:59:59.999+08:00', null],
  ['2026-12-14T18:00:00.000+08:00', 'dayBefore'],
  ['2026-12-14T23:30:00.000+08:00', 'dayBefore'],
  ['2026-12-15T00:00:00.000+08:00', null],
  ['2026-12-15T11:59:59.999+08:00', null],
  ['2026-12-15T12:00:00.000+08:00', 'twoHours'],
  ['2026-12-15T13:59:59.999+08:00', 'twoHours'],
  ['2026-12-15T14:00:00.000+08:00', null],
])('at %s: %s', (now, reminder) => {
  expect(dueReminder(early, now)).toBe(reminder)
})

test('who books on the evening before or within two hours is not reminded at once', () => {
  expect(dueReminder(booked('2026-12-14T19:00:00.000+08:00'), '2026-12-14T19:30:00.000+08:00')).toBeNull()
  expect(dueReminder(booked('2026-12-15T12:30:00.000+08:00'), '2026-12-15T12:31:00.000+08:00')).toBeNull()
})
