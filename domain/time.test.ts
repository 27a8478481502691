import fc from 'fast-check'
import { addDays, addMinutes, at, beijing, dayOf, minutesBetween, toInstant } from './time'

const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) })

test('an instant is Beijing wall time, whatever zone the machine counts in', () => {
  expect(toInstant(new Date('2026-12-14T15:30:00Z'))).toBe('2026-12-14T23:30:00.000+08:00')
  expect(dayOf('2026-12-14T23:30:00.000+08:00')).toBe('2026-12-14')
  expect(dayOf(toInstant(new Date('2026-12-14T16:30:00Z')))).toBe('2026-12-15')
  expect(at('2026-12-15', '14:00')).toBe('2026-12-15T14:00:00.000+08:00')
  expect(beijing('2026-12-15T14:00:00.000+08:00').format('HH:mm')).toBe('14:00')
})

test('minutes and days are added across midnight, months and years', () => {
  expect(addMinutes('2026-12-31T23:45:00.000+08:00', 30)).toBe('2027-01-01T00:15:00.000+08:00')
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  expect(minutesBetween('2026-12-31T23:45:00.000+08:00', '2027-01-01T00:15:00.000+08:00')).toBe(30)
})

test('instants sort as text in the order of time', () => {
  fc.assert(
    fc.property(moments, moments, (a, b) => {
      expect(toInstant(a) < toInstant(b)).toBe(a < b)
      expect(Date.parse(toInstant(a))).toBe(a)
    }),
  )
})

test("adding minutes and counting them are each other's inverse", () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: -1e6, max: 1e6 }), (moment, minutes) => {
      const from = toInstant(moment)
      expect(minutesBetween(from, addMinutes(from, minutes))).toBe(minutes)
    }),
  )
})

test('every moment and every text is read as the calendar library reads it', () => {
  const any = fc.oneof(moments, fc.integer({ min: -8.64e15, max: 8.64e15 }), fc.constant(Number.NaN))
  const written = fc.oneof(
    moments.map(toInstant),
    fc.constantFrom(
      '',
      'x+08:00',
      '2026-02-30T10:00:00.000+08:00',
      '2026-12-15',
      '2026-12-15T14:00',
      '0001+08:00',
    ),
  )
  fc.assert(
    fc.property(any, written, (moment, text) => {
      expect(toInstant(moment)).toBe(beijing(moment).format('YYYY-MM-DDTHH:mm:ss.SSSZ'))
      expect(dayOf(text)).toBe(beijing(text).format('YYYY-MM-DD'))
    }),
  )
})
