import { checkTrigger, nextRun } from './next-run'

const cases: [string, string, string, string][] = [
  ['every five minutes', '0 */5 * * * * *', '2026-11-23T00:03:10Z', '2026-11-23T00:05:00.000Z'],
  ['9:00 in China, before it', '0 0 9 * * * *', '2026-11-23T00:59:59Z', '2026-11-23T01:00:00.000Z'],
  ['9:00 in China, after it', '0 0 9 * * * *', '2026-11-23T01:00:00Z', '2026-11-24T01:00:00.000Z'],
  ['first of the month, 2:00', '0 0 2 1 * * *', '2026-11-30T18:00:00Z', '2026-12-31T18:00:00.000Z'],
  ['a year of its own', '0 0 0 1 1 * 2028', '2026-11-23T00:00:00Z', '2027-12-31T16:00:00.000Z'],
  ['weekdays by name', '0 0 8 * * MON-FRI *', '2026-11-28T00:00:00Z', '2026-11-30T00:00:00.000Z'],
  ['day and weekday mean or', '0 0 0 15 * 1 *', '2026-11-23T16:00:00Z', '2026-11-29T16:00:00.000Z'],
]

test.each(cases)('%s', (_, config, after, expected) => {
  const next = nextRun(config, Date.parse(after))
  expect(next === null ? null : new Date(next).toISOString()).toBe(expected)
})

test('a year that is over never comes again', () => {
  expect(nextRun('0 0 0 1 1 * 2020', Date.parse('2026-11-23T00:00:00Z'))).toBeNull()
})

test.each(['0 0 9 * * *', 'every day', '61 0 9 * * * *'])('refuses %s', (config) => {
  expect(() => nextRun(config, 0)).toThrow()
  expect(checkTrigger(config)).toEqual(expect.any(String))
})
