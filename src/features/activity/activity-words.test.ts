import { sayHours, saySeats } from './activity-words'

test.each([
  [0, '0分钟'],
  [59, '59分钟'],
  [60, '1小时'],
  [90, '1.5小时'],
  [119, '1.9小时'],
  [1260, '21小时'],
])('%i minutes', (minutes, expected) => {
  const { value, unit } = sayHours(minutes)
  expect(`${value}${unit}`).toBe(expected)
})

test('what is missing', () => {
  expect([saySeats({ filled: 2, places: 7 }), saySeats({ filled: 7, places: 7 })]).toEqual([
    '还缺 5 人',
    '人齐了',
  ])
})
