import fc from 'fast-check'
import type { CalendarItem } from '../calendar/schema'
import type { MealWindowItem } from '../street/schema'
import { addDays, at } from '../time'
import { nextMeal, whyClosedOn, withClosure } from './meal-window'

const MEAL: MealWindowItem = {
  kind: 'mealWindow',
  _id: 'noon',
  name: '食堂',
  stationId: 'one',
  rule: 'FREQ=DAILY',
  from: '12:30',
  to: '13:30',
  percent: 85,
  closedDays: [],
  closedWhy: {},
  onHoliday: 'keep',
  priceChoices: [],
  sample: false,
  v: 0,
}

const GOLDEN_WEEK: CalendarItem = {
  kind: 'calendar',
  _id: 'calendar-2026',
  v: 0,
  year: 2026,
  days: ['01', '02', '03', '04', '05', '06', '07'].map((date) => ({
    day: `2026-10-${date}`,
    off: true,
    name: '国庆节',
  })),
  source: '',
}

const dayAt = (meal: MealWindowItem, now: string) => nextMeal(meal, [GOLDEN_WEEK], now)?.day

test('a window runs from its first to before its last minute', () => {
  const window = nextMeal(MEAL, [], at('2026-12-10', '12:30'))
  expect(window).toMatchObject({ day: '2026-12-10', from: at('2026-12-10', '12:30') })
  expect(dayAt(MEAL, at('2026-12-10', '13:29'))).toBe('2026-12-10')
  expect(dayAt(MEAL, at('2026-12-10', '13:30'))).toBe('2026-12-11')
})

test('holidays are kept or skipped as the canteen says; weekends are no holidays', () => {
  const skipping: MealWindowItem = { ...MEAL, onHoliday: 'skip' }
  expect(dayAt(MEAL, at('2026-10-01', '09:00'))).toBe('2026-10-01')
  expect(dayAt(skipping, at('2026-10-01', '09:00'))).toBe('2026-10-08')
  expect(dayAt(skipping, at('2026-10-17', '09:00'))).toBe('2026-10-17')
  expect(whyClosedOn(skipping, [GOLDEN_WEEK], '2026-10-01')).toContain('国庆节')
  expect(whyClosedOn(MEAL, [GOLDEN_WEEK], '2026-10-01')).toBeNull()
})

test('a day is closed with its reason and opened again, whatever is done before and after', () => {
  const now = at('2026-12-10', '09:00')
  const closed = withClosure(MEAL, { day: '2026-12-10', closed: true, why: '厨房检修' }, now)
  expect(dayAt(closed, now)).toBe('2026-12-11')
  expect(whyClosedOn(closed, [], '2026-12-10')).toBe('厨房检修')
  const days = fc.integer({ min: 0, max: 30 }).map((n) => addDays('2026-12-10', n))
  fc.assert(
    fc.property(fc.array(fc.tuple(days, fc.boolean()), { maxLength: 30 }), days, (changes, day) => {
      const change = (meal: MealWindowItem, [on, shut]: [string, boolean]) =>
        withClosure(meal, { day: on, closed: shut, why: '歇' }, now)
      const meal = [...changes, [day, true] as [string, boolean]].reduce(change, MEAL)
      expect(new Set(meal.closedDays).size).toBe(meal.closedDays.length)
      expect(Object.keys(meal.closedWhy).sort()).toEqual([...meal.closedDays].sort())
      const opened = withClosure(meal, { day, closed: false, why: '开' }, now)
      expect(opened.closedDays).not.toContain(day)
    }),
  )
})
