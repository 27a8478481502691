import fc from 'fast-check'
import { toInstant } from '../time'
import { currentOrNextWindow, isOpenAt } from './opening'

const EVERY_DAY = 'FREQ=DAILY'
const clock = (text: string) => `2026-12-10T${text}:00.000+08:00`

describe('opening', () => {
  test.each([
    ['08:59', false],
    ['09:00', true],
    ['20:59', true],
    ['21:00', false],
    ['23:30', false],
  ])('09:00–21:00 at %s', (time, open) => {
    expect(isOpenAt({ rule: EVERY_DAY, from: '09:00', to: '21:00' }, clock(time))).toBe(open)
  })

  test.each([
    ['19:59', false],
    ['20:00', true],
    ['23:30', true],
    ['00:00', true],
    ['01:59', true],
    ['02:00', false],
  ])('20:00–02:00 over midnight at %s', (time, open) => {
    expect(isOpenAt({ rule: EVERY_DAY, from: '20:00', to: '02:00' }, clock(time))).toBe(open)
  })

  test('the small hours belong to the evening before, not to the day of the rule', () => {
    const wednesdayNight = { rule: 'FREQ=WEEKLY;BYDAY=WE', from: '20:00', to: '02:00' }
    expect(isOpenAt(wednesdayNight, '2026-12-10T01:00:00.000+08:00')).toBe(true)
    expect(isOpenAt(wednesdayNight, '2026-12-09T01:00:00.000+08:00')).toBe(false)
  })

  test('always open is open', () => {
    expect(isOpenAt('24h', clock('03:00'))).toBe(true)
  })

  test('the next opening skips closed days', () => {
    const meal = { rule: EVERY_DAY, from: '12:30', to: '13:30', closedDays: ['2026-12-10', '2026-12-11'] }
    expect(currentOrNextWindow(meal, clock('12:45'))).toEqual({
      day: '2026-12-12',
      from: '2026-12-12T12:30:00.000+08:00',
      to: '2026-12-12T13:30:00.000+08:00',
    })
  })

  test('a rule that never comes true has no opening', () => {
    const never = { rule: 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30', from: '12:30', to: '13:30' }
    expect(currentOrNextWindow(never, clock('12:45'))).toBeNull()
    expect(isOpenAt(never, clock('12:45'))).toBe(false)
  })

  test('whatever the hour: open means inside the window, closed means before it', () => {
    const times = fc.integer({ min: 0, max: 1439 }).map((minute) => {
      const hours = String(Math.floor(minute / 60)).padStart(2, '0')
      return `${hours}:${String(minute % 60).padStart(2, '0')}`
    })
    const nows = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') }).map(toInstant)
    const rules = fc.constantFrom(EVERY_DAY, 'FREQ=WEEKLY;BYDAY=SA,SU', 'FREQ=MONTHLY;BYMONTHDAY=15')
    fc.assert(
      fc.property(rules, times, times, nows, (rule, from, to, now) => {
        const window = currentOrNextWindow({ rule, from, to }, now)
        if (!window) throw new Error('these rules always have a next opening')
        expect(window.from < window.to && now < window.to).toBe(true)
        expect(isOpenAt({ rule, from, to }, now)).toBe(window.from <= now)
        expect(window.from.slice(11, 16)).toBe(from)
      }),
      { numRuns: 200 },
    )
  })
})
