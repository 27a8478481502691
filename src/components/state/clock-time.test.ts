import { clockTime } from './clock-time'

const at = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute).getTime()

test('within a day the time is enough; later the day is said too', () => {
  expect(clockTime(at(23, 9, 5), at(23, 18, 0))).toBe('09:05')
  expect(clockTime(at(21, 9, 5), at(23, 18, 0))).toBe('11月21日 09:05')
})
