import { ZCalendarItem } from '../domain/calendar/schema'
import { knownCalendars } from './known-calendars'

const calendars = knownCalendars()
const of = (year: number) => calendars.find((item) => item.year === year)?.days ?? []

test('2026 as the State Council published it', () => {
  expect(of(2026).filter(({ off }) => off)).toHaveLength(33)
  expect(
    of(2026)
      .filter(({ off }) => !off)
      .map(({ day }) => day),
  ).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
  expect(of(2026).find(({ day }) => day === '2026-10-10')).toEqual({
    day: '2026-10-10',
    off: false,
    name: '国庆节',
  })
})

test('every calendar is a document, and none is there for a year nobody has published', () => {
  for (const item of calendars) expect(ZCalendarItem.parse(item)).toEqual(item)
  expect(calendars.every(({ days }) => days.length > 0)).toBe(true)
  expect(of(2035)).toEqual([])
})
