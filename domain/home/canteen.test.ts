import type { MealWindowItem } from '../street/schema'
import { nextCanteen } from './canteen'

const lunch: MealWindowItem = {
  kind: 'mealWindow',
  v: 0,
  closedWhy: {},
  onHoliday: 'keep',
  priceChoices: [],
  _id: 'lunch',
  name: '暖新食堂',
  stationId: 'youai',
  rule: 'FREQ=DAILY',
  from: '12:30',
  to: '13:30',
  percent: 85,
  closedDays: ['2026-12-12'],
  sample: false,
}

test.each([
  ['2026-12-10T12:29:59.999+08:00', 'later', '2026-12-10'],
  ['2026-12-10T12:30:00.000+08:00', 'now', '2026-12-10'],
  ['2026-12-10T13:29:59.999+08:00', 'now', '2026-12-10'],
  ['2026-12-10T13:30:00.000+08:00', 'tomorrow', '2026-12-11'],
  ['2026-12-10T23:30:00.000+08:00', 'tomorrow', '2026-12-11'],
  ['2026-12-11T14:00:00.000+08:00', 'tomorrow', '2026-12-13'],
])('at %s: %s', (now, state, nextDay) => {
  expect(nextCanteen([lunch], [], now)).toMatchObject({ state, nextDay, from: '12:30', percent: 85 })
})

test('of two meals the one that comes first; none on a street without', () => {
  const supper = { ...lunch, _id: 'supper', name: '晚饭', from: '17:30', to: '18:30' }
  expect(nextCanteen([supper, lunch], [], '2026-12-10T11:00:00.000+08:00')?.name).toBe('暖新食堂')
  expect(nextCanteen([supper, lunch], [], '2026-12-10T14:00:00.000+08:00')?.name).toBe('晚饭')
  expect(nextCanteen([], [], '2026-12-10T14:00:00.000+08:00')).toBeNull()
})

test('a window that has ended for good is closed', () => {
  const over = { ...lunch, rule: 'FREQ=DAILY;UNTIL=20261201' }
  expect(nextCanteen([over], [], '2026-12-10T14:00:00.000+08:00')).toMatchObject({
    state: 'closed',
    nextDay: null,
  })
})
