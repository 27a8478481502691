import { dayKind } from './day-kind'
import type { CalendarItem } from './schema'

const calendars: CalendarItem[] = [
  {
    kind: 'calendar',
    _id: 'calendar-2026',
    v: 0,
    year: 2026,
    days: [
      { day: '2026-10-01', off: true, name: '国庆节' },
      { day: '2026-10-10', off: false, name: '国庆节' },
    ],
    source: '',
  },
]

test.each([
  ['a holiday on a Thursday', '2026-10-01', { off: true, name: '国庆节', known: true }],
  ['a Saturday that is worked', '2026-10-10', { off: false, name: '国庆节', known: true }],
  ['a plain Saturday', '2026-10-17', { off: true, name: null, known: true }],
  ['a plain Friday', '2026-10-16', { off: false, name: null, known: true }],
  ['a Sunday of a year without data', '2027-10-03', { off: true, name: null, known: false }],
  ['what would be a holiday, in a year without data', '2027-10-01', { off: false, name: null, known: false }],
])('%s', (_, day, expected) => {
  expect(dayKind(day, calendars)).toEqual(expected)
})
