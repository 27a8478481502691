import { isRoughDay, switchWeather, weatherOf } from './weather'

const calm = { heatMode: false, rough: [] }
const morning = '2026-07-10T09:00:00.000+08:00'
const evening = '2026-07-11T20:00:00.000+08:00'

test('a storm from one day to the next touches both days and no other', () => {
  const on = switchWeather(calm, { storm: true, heat: false }, morning)
  expect(weatherOf(on)).toEqual({ storm: true, heat: false })
  const off = switchWeather(on, { storm: false, heat: false }, evening)
  expect(weatherOf(off)).toEqual({ storm: false, heat: false })
  const days = ['2026-07-09', '2026-07-10', '2026-07-11', '2026-07-12']
  expect(days.map((day) => isRoughDay(off, day))).toEqual([false, true, true, false])
  expect(isRoughDay(on, '2026-07-12')).toBe(true)
})

test('heat beside a storm; switched to what it is, nothing changes', () => {
  const storm = switchWeather(calm, { storm: true, heat: false }, morning)
  const both = switchWeather(storm, { storm: true, heat: true }, evening)
  expect(both.heatMode).toBe(true)
  expect(both.rough.map(({ kind, from }) => [kind, from])).toEqual([
    ['storm', morning],
    ['heat', evening],
  ])
  expect(switchWeather(both, { storm: true, heat: true }, evening)).toEqual(both)
})
