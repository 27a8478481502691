import fc from 'fast-check'
import { FACILITIES } from '../street/schema'
import { addMinutes } from '../time'
import { keeperAt } from './duty'
import { facilityViews } from './facility-states'
import { readStationScene, stationScene } from './scene'

const NOW = '2026-12-10T12:41:00.000+08:00'

test('a printed scene reads back, and nothing else does', () => {
  expect(readStationScene(stationScene('u-shanli', 'abcDEF1234'))).toEqual({
    stationId: 'u-shanli',
    signature: 'abcDEF1234',
  })
  expect(() => stationScene('a-station-with-a-long-name', 'abcDEF1234')).toThrow('longer than 32')
  for (const strange of ['', 'f.u1.abcDEF1234', 's..abcDEF1234', 's.u1.abc', 's.u1.abcDEF1234x'])
    expect(readStationScene(strange)).toBeNull()
})

test('a passer-by is believed for a day, a keeper until the next report', () => {
  const station = { facilities: [...FACILITIES] }
  const look = (minutesAgo: number, confirmedBy: string | null) =>
    facilityViews(
      station,
      {
        _id: 'u1',
        reports: [],
        states: { swap: { state: 'broken', at: addMinutes(NOW, -minutesAgo), confirmedBy } },
      },
      NOW,
    ).find(({ facility }) => facility === 'swap')?.state
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (minutes) => {
      expect(look(minutes, null)).toBe(minutes < 1440 ? 'broken' : 'ok')
      expect(look(minutes, '小周')).toBe('broken')
    }),
  )
  expect(facilityViews(station, null, NOW).every(({ state, at }) => state === 'ok' && at === null)).toBe(true)
})

test('who is on duty goes by weekday and hour, the end excluded', () => {
  const duty = [
    { days: [4], from: '09:00', to: '13:00', name: '小周' },
    { days: [4, 5], from: '13:00', to: '18:00', name: '刘姐' },
  ]
  expect(keeperAt(duty, NOW)).toEqual({ name: '小周', until: '13:00' })
  expect(keeperAt(duty, '2026-12-10T13:00:00.000+08:00')?.name).toBe('刘姐')
  expect(keeperAt(duty, '2026-12-12T13:00:00.000+08:00')).toBeNull()
  expect(keeperAt(undefined, NOW)).toBeNull()
})
